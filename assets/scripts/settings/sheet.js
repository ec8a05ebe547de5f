// @ts-check
// The style sheet of what is set (assets/styles/elder.css). Most readers set nothing, and never load it. Every engine runs
// this, the oldest included: written for the syntax of 2009.

import { root } from "./page.js";

/** The scripts before the one that runs have run: it is the last. The one-file edition has all style sheets in itself. */
var scripts = document.getElementsByTagName("script");
var address = scripts[scripts.length - 1].getAttribute("data-sheet");

/** @type {HTMLLinkElement | undefined} */
var link;
/** @type {(() => void)[] | undefined} Who waits for it; nobody, once it is there. */
var waiting = [];

/**
 * Calls back once the sheet is there, or cannot be had: what is set still holds for what needs no sheet.
 * @param {() => void} then
 */
export function withSheet(then) {
  if (!address || !waiting) {
    then();
    return;
  }
  waiting.push(then);
  if (link) return;
  link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  link.onload = function () {
    var all = waiting || [];
    waiting = undefined;
    all.forEach(function (it) {
      it();
    });
  };
  // Not as a property, by which lost.js tells what has a word of its own.
  link.addEventListener("error", /** @type {() => void} */ (link.onload));
  (document.head || root).appendChild(link);
}
