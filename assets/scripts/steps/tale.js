// @ts-check
// A ratio's numbers told one after the other: its picture stays in sight while they scroll by below it, and shows what each of
// them says. Without this script they are a list under the picture, and so they are where motion is not wanted, where a window
// is too low for both, and where the reader is past the figure already.

import { root } from "../root.js";

/** What a number is of the ratio. `other` numbers are told beside it. */
/** @typedef {"whole" | "parts" | "rest" | "other"} Told */

/** The least room for a number below the picture, and room enough for it, in CSS pixels. */
const ROOM = 150;
const ENOUGH = 260;

/**
 * Tells the numbers of a figure from now on, if it has any and there is room.
 * @param {import("./control.js").Control} control
 * @returns {boolean} Whether it does.
 */
export const tell = ({ shot, show }) => {
  const figure = /** @type {HTMLElement} */ (shot.closest("figure"));
  const numbers = /** @type {HTMLElement[]} */ (Array.from(figure.querySelectorAll("[data-told]")));
  const place = shot.getBoundingClientRect();
  const bar = document.querySelector(".bar");
  const head = bar ? bar.clientHeight : 0;
  const dots = /** @type {Element} */ (shot.querySelector(".part")).getBoundingClientRect();
  // In a low window the sum above the dots may scroll away, and they alone stay.
  const over = innerHeight - place.height - head < ENOUGH ? dots.top - place.top - 16 : 0;
  const below = innerHeight - place.height - head + over;
  if (!numbers.length || place.top < innerHeight || below < ROOM || !("IntersectionObserver" in window)) return false;
  figure.dataset.tale = "";
  const frame = /** @type {HTMLElement} */ (shot);
  frame.style.top = `${head - over}px`;
  /** @param {HTMLElement | undefined} number */
  const say = (number) => {
    for (const it of numbers) it.classList.toggle("is-told", it === number);
    // Before the first number and behind the last one the picture stands as it is without any of this.
    const told = /** @type {Told} */ (number ? number.dataset.told : "parts");
    frame.dataset.shows = told;
    show(told === "whole" || told === "other" ? "whole" : "parts", true);
  };
  // One is told from when it has come halfway into the room below the picture until the next one has.
  const watch = new IntersectionObserver(
    (entries) => {
      if (root.dataset.failed) return watch.disconnect();
      if (!entries.length) return;
      const line = innerHeight - below / 2;
      const come = numbers.filter((it) => it.getBoundingClientRect().top < line);
      const last = come[come.length - 1];
      say(come.length === numbers.length && last.getBoundingClientRect().bottom <= line ? undefined : last);
    },
    { rootMargin: `0px 0px -${Math.round(below / 2)}px 0px`, threshold: [0, 0.05, 1] },
  );
  for (const it of numbers) watch.observe(it);
  return true;
};
