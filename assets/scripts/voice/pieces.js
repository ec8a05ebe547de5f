// @ts-check
// What there is to read in a chapter, under a figure or in the inspector, in order.

import { phrasesOfPieces } from "./phrases.js";

/** @typedef {(Element | string)[]} Piece What is read in one go: elements, and what is said between them. */

/**
 * @param {Element} root
 * @param {string} selector
 * @returns {Piece[]}
 */
const each = (root, selector) => Array.from(root.querySelectorAll(selector), (it) => [it]);

/**
 * A line of cells, with what is said between them.
 * @param {Element} line
 * @param {string} comma
 * @returns {Piece}
 */
const cells = (line, comma) => {
  const told = Array.from(line.children).filter((cell) => cell.textContent);
  return told.flatMap((cell, at) => (at ? [comma, cell] : [cell]));
};

/**
 * A figure: what it shows, what is counted, its numbers in words, and the remarks.
 * @param {Element} it
 * @param {string} comma
 * @param {boolean} withTitle
 * @returns {Piece[]}
 */
const figure = (it, comma, withTitle) => {
  const elsewhere = withTitle && document.getElementById(it.getAttribute("aria-labelledby") || "");
  const title = it.querySelector(".h3") || elsewhere;
  return [
    title ? [title] : [],
    ...each(it, ".sub"),
    ...each(it, ".sum"),
    ...Array.from(it.querySelectorAll(".note, .calc"), (line) => (line.matches(".calc") ? cells(line, comma) : [line])),
  ];
};

/**
 * What a button's element holds to be read, as phrases in order.
 * @param {Element} place
 * @param {VoiceWords} words `comma` is what is said between two cells, `signs` for the signs of sums.
 */
export const phrasesIn = (place, words) => {
  const { comma, signs } = words;
  const figures = () => Array.from(place.querySelectorAll("figure")).flatMap((it) => figure(it, comma, false));
  const pieces = place.matches("figure")
    ? figure(place, comma, true)
    : place.matches("section")
      ? [...each(place, "h2"), ...figures()]
      : each(place, ".insp-l, .insp-n, .insp-s");
  return pieces.filter((it) => it.length).flatMap((it) => phrasesOfPieces(it, signs));
};
