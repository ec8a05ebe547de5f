// @ts-check
// Lays out what the style sheet skips while the page starts, and when all of it changes: one piece after the other, each when
// the browser has nothing else to do, so that no task is long. Afterwards the page is whole for screen readers, searches and
// places.

import { root } from "../root.js";

const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));
/** Whether the engine keeps what is in sight in its place when something above it grows. */
const keepsPlace = window.CSS && CSS.supports("overflow-anchor", "auto");

/**
 * Lets a piece be laid out. What is in sight stays where it is.
 * @param {HTMLElement} piece
 */
const unskip = (piece) => {
  const above = !keepsPlace && piece.getBoundingClientRect().bottom < 0;
  const before = above ? piece.offsetHeight : 0;
  delete piece.dataset.skip;
  if (piece.matches(".sec")) piece.dataset.laid = "";
  if (above) scrollBy(0, piece.offsetHeight - before);
};

/** Begins; `<html data-laid>` says when all of it is done. */
export const layOut = () => {
  const waiting = "whole" in root.dataset ? "[data-skip]" : ".sec:not([data-laid]), [data-skip]";
  const piece = /** @type {HTMLElement | null} */ (document.querySelector(waiting));
  if (!piece) {
    root.dataset.laid = "true";
    return;
  }
  unskip(piece);
  // The next one in a task after this one's layout.
  requestAnimationFrame(() => idle(layOut));
};

/** Another size of text, or the large version, changes everything (scripts/settings/): what is out of sight can wait again. */
addEventListener("restyled", () => requestAnimationFrame(() => idle(layOut)));
