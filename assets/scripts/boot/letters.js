// @ts-check
// Does what letters ask for on the page (keys.js). Slides have keys of their own.

import { root } from "../root.js";
import { asked } from "./keys.js";
import { whenLive } from "./pending.js";

/**
 * In the program's own inspector, which is drawn some frames after the program has come; one without such a number stays as
 * it is.
 * @param {"next" | "prev"} rel
 */
const step = (rel, frames = 30) => {
  const link = document.querySelector(`#inspector [rel=${rel}]`);
  if (link) /** @type {HTMLElement} */ (link).click();
  else if (frames && !document.getElementById("inspector")) requestAnimationFrame(() => step(rel, frames - 1));
};

/** Answers from now on, also once the program has failed. */
export const answerLetters = () => {
  /** @param {KeyboardEvent} event */
  const answer = ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (root.dataset.deck || ctrlKey || metaKey || altKey) return;
    const what = asked(key, Boolean(document.querySelector(".insp")));
    if (!what || /** @type {Element} */ (target).closest("input, textarea")) return;
    if (what === "present") location.hash = "#present";
    else whenLive(() => step(what));
  };
  // Before any other listener: events pass a program that has failed by.
  addEventListener("keydown", answer, true);
};
