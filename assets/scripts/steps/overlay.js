// @ts-check
// Circles over a ratio's picture in place of its dots, one for each, and their ways as animations. When they move is decided
// in ../steps.js.

import { root } from "../root.js";
import { dotsOf, ways } from "./ways.js";

/** How long a dot is on its way, and how much later than the first one the last one starts. */
const RUN_MS = 440;
const SPREAD_MS = 160;
/** How long all of it takes. */
export const WHOLE_MS = RUN_MS + SPREAD_MS;

/**
 * @param {Element} parent
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
const svg = (parent, name, attributes) => {
  const node = /** @type {SVGElement} */ (parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name)));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
};

/**
 * @param {Element} element
 * @param {string} name
 */
const number = (element, name) => Number(element.getAttribute(name));

/**
 * Lays circles over a picture, and gives their animations; none without dots.
 * @param {Element} stage
 * @param {SVGSVGElement | undefined} picture
 * @returns {Animation[]}
 */
export const lay = (stage, picture) => {
  const path = picture && /** @type {SVGPathElement | null} */ (picture.querySelector(".part path"));
  if (!path) return [];
  const { width, height } = picture.viewBox.baseVal;
  const over = svg(stage, "svg", { class: "pic", viewBox: `0 0 ${width} ${height}` });
  // Together they are what the second mark of a ratio counts, its whole, and answer as that does.
  const whole = picture.querySelectorAll(".mark")[1];
  const mark = over.appendChild(/** @type {Element} */ (whole.cloneNode(false)));
  const name = (whole.querySelector("[aria-label]") || whole).getAttribute("aria-label");
  mark.setAttribute("aria-label", /** @type {string} */ (name));
  const box = path.getBBox();
  svg(mark, "rect", { class: "hit", x: 0, y: box.y - 10, width, height: height - box.y + 10 });
  const circles = picture.querySelectorAll(".rest:not(.rest-k) > circle");
  const ring = /** @type {Element} */ (picture.querySelector(".rest circle"));
  // Whatever became of it, each is what the deputies have put forward, and keeps that colour.
  const colour = getComputedStyle(ring).stroke;
  const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
  /**
   * @param {import("./ways.js").Way} way
   * @param {number} share
   * @param {number} radius
   * @param {{ [at: number]: Keyframe }} looks
   * @returns {[Animation, SVGElement]}
   */
  const put = (way, share, radius, looks) => {
    const [cx, cy] = way[way.length - 1];
    const node = svg(mark, "circle", { cx, cy, r: radius });
    // By place and not by transform: each moving dot would become a layer, and come to rest blurred.
    const frames = way.map(([x, y], at) => ({ cx: `${x}px`, cy: `${y}px`, ...looks[at] }));
    const delay = Math.round(SPREAD_MS * share);
    const timing = { duration: RUN_MS, delay, endDelay: SPREAD_MS - delay, easing: "ease-in-out", fill: /** @type {FillMode} */ ("both") };
    return [node.animate(frames, timing), node];
  };
  const rest = Array.from(circles, (it) => /** @type {import("./ways.js").Point} */ ([number(it, "cx"), number(it, "cy")]));
  const [walks, gone] = ways(dotsOf(/** @type {string} */ (path.getAttribute("d"))), rest);
  const radius = number(path, "stroke-width") / 2;
  const moves = walks.map((way, at) => {
    // Old engines take no frame that leaves out what another one says.
    const looks = Object.fromEntries(way.map((_, frame) => [frame, { fill: colour }]));
    return put(way, at / walks.length, radius, looks)[0];
  });
  // What is not told to be done is hollow wherever it stands, as the words over the picture say.
  const hollow = { fill: paper, stroke: colour };
  gone.forEach((way, at) => {
    const [move, node] = put(way, at / gone.length, number(ring, "r"), [hollow, hollow]);
    node.style.strokeWidth = /** @type {string} */ (ring.getAttribute("stroke-width"));
    moves.push(move);
  });
  return moves;
};
