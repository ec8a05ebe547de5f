// @ts-check
// Tells the reader when a part of the page itself was lost: its end, its style sheet, or the script that starts it (engines without
// modules skip that; it may also never begin). Files that are loaded later: boot/notice.js. The build writes this script into each
// page, since a lost file cannot report itself. Every engine runs it, the oldest included: written for the syntax of 2009.

import { each, root } from "./settings/page.js";

/** So long, in milliseconds, the page waits for its style sheet. */
var PATIENCE = 8000;

/** @param {"cut" | "style" | "missing" | "old"} kind */
function tell(kind) {
  var notice = document.getElementById("notice");
  if (kind === "cut" || kind === "style") root.setAttribute("data-lost", kind);
  if (!notice) return;
  notice.textContent = notice.getAttribute("data-" + kind);
  notice.removeAttribute("hidden");
}

/**
 * Some engines say of a page that came in the place of a style sheet that it is loaded. On a disk, nobody may look into a sheet.
 * @param {HTMLLinkElement} it
 */
function isEmpty(it) {
  try {
    return !it.sheet || !it.sheet.cssRules.length;
  } catch (_) {
    return false;
  }
}

/** @param {Event} event */
function look(event) {
  var it = /** @type {HTMLLinkElement} */ (event.target);
  var lost = event.type === "error";
  // What is brought later has a word of its own.
  if (it.rel === "stylesheet" && !it.onerror && (lost || isEmpty(it))) tell("style");
  // A script of the page itself; others bring their own word.
  if (lost && it.tagName === "SCRIPT" && it.parentNode === document.head) tell("missing");
}

/** Whatever became of the script that starts the page, it has not begun: it may have stopped, or not come at all. */
function ask() {
  if (document.querySelector("html:not([data-ready]):not([data-deck]) #notice[hidden]")) tell("missing");
}

/**
 * A style sheet that the parser has met keeps everything behind it back. One that takes too long no longer does: the same one,
 * put there by a script, is waited for by nobody. By now the page has begun, or something is wrong.
 */
function letGo() {
  each("link[rel=stylesheet]", function (/** @type {HTMLLinkElement} */ it) {
    if (it.sheet) return;
    tell("style");
    var late = /** @type {HTMLLinkElement} */ (it.cloneNode());
    late.onload = function () {
      root.removeAttribute("data-lost");
      /** @type {HTMLElement} */ (document.getElementById("notice")).hidden = true;
    };
    /** @type {Node} */ (it.parentNode).replaceChild(late, it);
  });
  ask();
}

document.addEventListener("error", look, true);
document.addEventListener("load", look, true);
setTimeout(letGo, PATIENCE);
document.addEventListener("DOMContentLoaded", function () {
  if (!("noModule" in document.createElement("script"))) tell("old");
  if (!document.getElementById("report-data")) tell("cut");
  // The one-file edition begins at the end of this task.
  setTimeout(ask);
});
