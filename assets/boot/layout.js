// Lays out what the style sheet skips while the page starts, and when all of it changes: section after section, each when the
// browser has nothing else to do, so that no task is long. Afterwards the page is whole for screen readers, searches and
// places. Written for the syntax of 2019.

const root = document.documentElement;
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));
/** Whether the engine keeps what is in sight in its place when something above it grows. */
const keepsPlace = CSS.supports("overflow-anchor", "auto");

/** Lets a section be laid out. What is in sight stays where it is. */
const unskip = (section) => {
  const above = !keepsPlace && section.getBoundingClientRect().bottom < 0;
  const before = above && section.offsetHeight;
  section.dataset.laid = "";
  if (above) scrollBy(0, section.offsetHeight - before);
};

/** Begins; `<html data-laid>` says when all of it is done. */
export const layOut = () => {
  const section = document.querySelector(".sec:not([data-laid])");
  if (!section || "whole" in root.dataset) {
    root.dataset.laid = "true";
    return;
  }
  unskip(section);
  // The next one in a task after this one's layout.
  requestAnimationFrame(() => idle(layOut));
};

/** Another size of text, or the large version, changes everything (assets/ease.js): what is out of sight can wait again. */
addEventListener("restyled", () => requestAnimationFrame(() => idle(layOut)));
