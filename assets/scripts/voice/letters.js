// @ts-check
// The characters that a reading is made of, each with its language and its place on the page. It only looks: no node of the
// page is changed here.

import { languageOf } from "../language.js";

/** @typedef {{ letter: string, tag: string, node?: Text, at?: number }} Letter One of no node is said between two elements. */

/** Characters that direct the setting of lines and are not said. */
const SILENT = /[\u00ad\u200b\u2060]/;

/** @param {Text} node */
const languageAt = (node) => {
  const parent = /** @type {Element} */ (node.parentElement);
  return /** @type {HTMLElement} */ (parent.closest("[lang]")).lang;
};

/**
 * The characters of elements, and of what is said between them, each with the node that it stands in.
 * @param {(Element | string)[]} pieces
 */
export const lettersOf = (pieces) => {
  /** @type {Letter[]} */
  const letters = [];
  for (const piece of pieces) {
    const before = letters[letters.length - 1];
    if (typeof piece === "string") {
      // What is said between two is in the language of the first.
      if (before) for (const letter of piece) letters.push({ letter, tag: before.tag });
      continue;
    }
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) addText(letters, /** @type {Text} */ (node));
  }
  return letters;
};

/**
 * @param {Letter[]} letters
 * @param {Text} node
 */
const addText = (letters, node) => {
  const tag = languageAt(node);
  // A number and its unit stand in elements of their own, with no space between.
  const before = letters[letters.length - 1];
  if (before && before.tag === tag && languageOf(tag) !== "zh") letters.push({ letter: " ", tag });
  // By unit and not by character, as ranges count.
  for (let at = 0; at < node.length; at += 1) {
    const letter = node.data[at].replace(/\s/, " ");
    if (!SILENT.test(letter)) letters.push({ letter, tag, node, at });
  }
};

/**
 * The place on the page of a stretch of letters; nothing for what stands between elements.
 * @param {Letter[]} letters
 * @param {number} from
 * @param {number} to
 */
export const rangeOf = (letters, from, to) => {
  const own = letters.slice(from, to).filter((it) => it.node);
  if (!own.length) return undefined;
  const [first, last] = [own[0], own[own.length - 1]];
  const range = document.createRange();
  range.setStart(/** @type {Text} */ (first.node), /** @type {number} */ (first.at));
  range.setEnd(/** @type {Text} */ (last.node), /** @type {number} */ (last.at) + 1);
  return range;
};
