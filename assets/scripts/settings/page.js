// @ts-check
// What is chosen, as the page shows it: attributes of <html> that style sheets read, buttons that say what holds, and folds.
// Every engine runs this, the oldest included: written for the syntax of 2009.

import { SETTINGS, textSize } from "./choices.js";

export var root = document.documentElement;
/** @type {import("./choices.js").Choices} */
export var chosen = {};

/**
 * The kinds of folds that the large version shows open, and those that it has opened. What the program holds open or closed
 * is the program's.
 */
var FOLDS = "#app .tbl, #app .tl:not([data-held])";
/** @type {HTMLDetailsElement[]} */
var opened = [];

/**
 * @template {Element} Found
 * @param {string} selector
 * @param {(element: Found) => void} then
 */
export function each(selector, then) {
  Array.prototype.forEach.call(document.querySelectorAll(selector), then);
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
export function set(name, value) {
  if (value) root.setAttribute("data-" + name, value);
  else root.removeAttribute("data-" + name);
}

/** On <html>, before there is a page; the folds and buttons follow once there is. */
export function dress() {
  Object.keys(SETTINGS).forEach(function (name) {
    set(name, name === "text" ? textSize(chosen) : chosen[name]);
  });
}

/** Buttons say what holds, and what the large version shows open lies open. */
export function follow() {
  each("[data-setting][aria-pressed]", function (/** @type {HTMLElement} */ button) {
    var parts = /** @type {string} */ (button.getAttribute("data-setting")).split("=");
    var now = parts[0] === "text" ? textSize(chosen) : chosen[parts[0]];
    button.setAttribute("aria-pressed", String(now === parts[1]));
  });
  if (chosen.elder) {
    each(FOLDS, function (/** @type {HTMLDetailsElement} */ fold) {
      if (fold.open) return;
      fold.open = true;
      opened.push(fold);
    });
  } else {
    opened.splice(0).forEach(function (fold) {
      // It may have become the program's meanwhile.
      if (!fold.hasAttribute("data-held")) fold.open = false;
    });
  }
}

/**
 * What is out of sight is skipped, so that a change is seen at once; it is laid out afterwards, one piece after the other
 * (boot/layout.js). Where that script is not at work, nothing is skipped.
 * @param {Element | null} place What the reader has before the eyes.
 */
export function skip(place) {
  if (!root.hasAttribute("data-laid")) return;
  root.removeAttribute("data-laid");
  each(".hero, .sec, .fig", function (/** @type {HTMLElement} */ piece) {
    if (!place || !(piece.contains(place) || place.contains(piece))) piece.setAttribute("data-skip", "");
  });
  dispatchEvent(new Event("restyled"));
}

/** What a reader has before the eyes, a third down the window. */
export function inSight() {
  var point = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  return point && point.closest && point.closest("figure, section");
}
