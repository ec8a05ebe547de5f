// @ts-check
// Shows on the page what is being read. Nodes stay as they are, since the program owns them: where the engine can, ranges
// are highlighted, else the element around the sentence carries an attribute.

const RANGES = typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
/** @type {HTMLElement | undefined} */
let marked;

/**
 * @param {string} name
 * @param {Range | undefined} range
 */
const highlight = (name, range) => {
  if (!RANGES) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
};

/** @typedef {() => Range | undefined} Place */

/**
 * A place of text as it is now: the program may have written another text into the same node.
 * @param {Place} place
 */
const placed = (place) => {
  try {
    return place();
  } catch (_) {
    return undefined;
  }
};

export const unmark = () => {
  highlight("said", undefined);
  highlight("said-word", undefined);
  if (marked) delete marked.dataset.aloud;
  marked = undefined;
};

/**
 * Brings the element into view when what is read of it is out of sight, above, below or behind the bars.
 * @param {Element} element
 * @param {Range | undefined} range
 * @param {number} below
 */
const follow = (element, range, below) => {
  const box = (range || element).getBoundingClientRect();
  // What is folded away has a box in some engines, and can be seen in none.
  if (!box.height || element.closest("details:not([open])")) return;
  const head = document.querySelector(".bar");
  const above = element.closest(".rail") ? 0 : head ? Math.max(0, head.getBoundingClientRect().bottom) : 0;
  const around = element.closest(".insp");
  const [top, bottom] = around
    ? [around.getBoundingClientRect().top, around.getBoundingClientRect().bottom]
    : [above, innerHeight - below];
  if (box.top >= top && box.bottom <= bottom) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: box.height > innerHeight / 2 ? "start" : "center", behavior: still ? "auto" : "smooth" });
};

/**
 * Marks a phrase's sentence.
 * @param {{ element: HTMLElement, sentence: Place }} phrase
 * @param {number} below How many pixels of the window's foot are covered.
 */
export const mark = ({ element, sentence }, below) => {
  if (marked !== element) unmark();
  marked = element;
  element.dataset.aloud = RANGES ? "part" : "whole";
  const range = placed(sentence);
  highlight("said", range);
  highlight("said-word", undefined);
  follow(element, range, below);
};

/**
 * Marks a word within it.
 * @param {Place} place
 */
export const markWord = (place) => highlight("said-word", placed(place));
