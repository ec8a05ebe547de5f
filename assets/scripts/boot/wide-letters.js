// @ts-check
// Sets the words of pictures closer where this reader's letters are wider than those by which pictures are laid out
// (crates/charts/src/scene/metrics.rs): in Verdana's or DejaVu's some words would leave their picture.

import { root } from "../root.js";

/** Words of common letters, and their width by that table, in em. */
const SAMPLE = "Improve evaluation and incentives for deputies";
const WIDTH = 22.47;

/** Looks at the letters of the page's pictures; `<html data-wide>` says that they are wide. */
export const setWideCloser = () => {
  const word = document.querySelector(".t-hei");
  const ink = document.createElement("canvas").getContext("2d");
  if (!word || !ink) return;
  ink.font = `100px ${getComputedStyle(word).fontFamily}`;
  if (ink.measureText(SAMPLE).width > WIDTH * 100) root.dataset.wide = "";
};
