// Lays out what the style sheet skips while the page starts: section after section, each when the browser has nothing else to
// do, so that no task is long. Afterwards the page is whole for screen readers, searches and places. Written for the syntax
// of 2019.

const root = document.documentElement;
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 50));

/** Begins; `<html data-laid>` says when all of it is done. */
export const layOut = () => {
  const [section] = document.querySelectorAll(".sec:not([data-laid])");
  if (!section || "whole" in root.dataset) {
    root.dataset.laid = "true";
    return;
  }
  section.dataset.laid = "";
  // The next one in a task after this one's layout.
  requestAnimationFrame(() => idle(layOut));
};
