// @ts-check
// What an editor finds once the program has stopped: it answers nothing more, so that nothing can be pressed which would seem to be
// kept. The words stand hidden in the program's own page (crates/edit/src/editor/frame.rs), in its language.

import { isPanic } from "../panic.js";

/** What the program would still receive. */
const KINDS = [
  "click", "change", "input", "keydown", "paste", "dragover", "dragleave", "drop", "beforeunload",
];

/** @type {HTMLElement | null} */
let told = null;

/** Keeps the words in sight, and everything else from being pressed. */
const hold = () => {
  if (!told) return;
  if (told.hidden) told.hidden = false;
  for (const it of document.querySelectorAll("#edit :is(button, input, select, textarea)")) {
    const control = /** @type {HTMLButtonElement} */ (it);
    if (!control.disabled && !told.contains(control)) control.disabled = true;
  }
};

/**
 * Shows the words for it, with a button that opens the page anew. Where the program has not drawn anything yet, its start fails and
 * tells of that.
 * @param {unknown} error
 */
const stop = (error) => {
  if (told || !isPanic(error)) return;
  told = document.getElementById("stopped");
  if (!told) return;
  told.hidden = false;
  hold();
  // What the program had asked for before may still come, and have it draw a part anew.
  new MutationObserver(hold).observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled", "hidden"] });
  const again = told.querySelector("button");
  if (again) again.focus();
};

/** @param {Event} event */
const pass = (event) => {
  if (!told) return;
  // Without the program the browser would open a dropped file in the place of the page.
  if (/^drag|^drop/.test(event.type)) event.preventDefault();
  event.stopImmediatePropagation();
  const button = event.target instanceof Element && event.target.closest("button");
  if (event.type === "click" && button && told.contains(button)) location.reload();
};

/** Before the program starts, so that this hears everything first. */
export const watch = () => {
  addEventListener("error", ({ error }) => stop(error));
  addEventListener("unhandledrejection", ({ reason }) => stop(reason));
  for (const kind of KINDS) addEventListener(kind, pass, true);
};
