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
  for (const control of document.querySelectorAll("#edit :is(button, input, select, textarea)")) {
    if (!told.contains(control)) /** @type {HTMLButtonElement} */ (control).disabled = true;
  }
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
