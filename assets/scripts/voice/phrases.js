// @ts-check
// Pieces of a page as phrases short enough for one breath, each with its place.

import { languageOf } from "../language.js";
import { lettersOf, rangeOf } from "./letters.js";
import { stretchesZh } from "./numerals.js";
import { breathEnds, sentenceEnds, trimmed } from "./sentences.js";
import { stretchesOf } from "./signs.js";
import { spoken, writtenAt } from "./stretches.js";

/** @typedef {import("./letters.js").Letter} Letter */

/**
 * @typedef {object} Phrase
 * @property {string} tag Its language.
 * @property {HTMLElement} element What is read in one go with it.
 * @property {() => Range | undefined} sentence The place of its sentence.
 * @property {string} text What is said.
 * @property {(index: number, length: number | undefined) => Range | undefined} word The place of the word that a voice has
 *   come to, counted in what is said.
 */

/**
 * @param {Letter[]} letters
 * @param {number} from Where the phrase begins in them.
 * @param {string} text The phrase as it is written.
 * @param {import("./stretches.js").Stretch[]} stretches
 * @param {number} index
 * @param {number | undefined} length
 */
const wordAt = (letters, from, text, stretches, index, length) => {
  const at = writtenAt(stretches, index);
  if (typeof at !== "number") return rangeOf(letters, from + at.from, from + at.to);
  const word = length || (/^[\p{L}\p{N}’'-]+/u.exec(text.slice(at)) || [""])[0].length;
  return word ? rangeOf(letters, from + at, from + at + word) : undefined;
};

/**
 * One piece of text in one language as phrases.
 * @param {Letter[]} letters
 * @param {HTMLElement} element
 * @param {string} signs
 */
const phrasesOf = (letters, element, signs) => {
  const { tag } = letters[0];
  const chinese = languageOf(tag) === "zh";
  const text = letters.map((it) => it.letter).join("");
  /** @type {Phrase[]} */
  const phrases = [];
  let start = 0;
  for (const end of sentenceEnds(text, chinese)) {
    const [first, last] = trimmed(text, start, end);
    const sentence = () => rangeOf(letters, first, last);
    for (const stop of breathEnds(text, start, end, chinese)) {
      const from = start;
      const own = text.slice(from, stop);
      const stretches = chinese ? stretchesZh(own) : stretchesOf(own, signs);
      start = stop;
      if (!/[\p{L}\p{N}]/u.test(own)) continue;
      phrases.push({
        tag,
        element,
        sentence,
        text: spoken(own, stretches),
        word: (index, length) => wordAt(letters, from, own, stretches, index, length),
      });
    }
  }
  return phrases;
};

/**
 * The phrases of what is read in one go; where the language changes within, the piece ends.
 * @param {(Element | string)[]} pieces The first is an element.
 * @param {string} signs What is said for the signs of sums.
 */
export const phrasesOfPieces = (pieces, signs) => {
  const element = /** @type {HTMLElement} */ (pieces.find((it) => typeof it !== "string"));
  /** @type {Letter[][]} */
  const runs = [];
  for (const letter of lettersOf(pieces)) {
    const last = runs[runs.length - 1];
    if (last && last[0].tag === letter.tag) last.push(letter);
    else runs.push([letter]);
  }
  return runs.flatMap((run) => phrasesOf(run, element, signs));
};
