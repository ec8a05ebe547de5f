// @ts-check
// No input is lost: what is tapped, typed or pressed before the program is there is kept, and done when it is. What the
// page can answer by itself is no business of this file.

import { root } from "../root.js";

const waits = () => root.dataset.live !== "true" && !("failed" in root.dataset) && !root.dataset.deck;
/** @type {(() => void)[]} */
const pending = [];

/**
 * A choice is made by its control, or by one that says the same where the control has been drawn anew meanwhile.
 * @param {string | undefined} choices
 */
const choose = (choices) => {
  const control = document.createElement("button");
  control.hidden = true;
  control.dataset.set = choices;
  document.body.append(control);
  control.click();
  control.remove();
};

/** @param {boolean} on */
const setWaiting = (on) => {
  for (const control of document.querySelectorAll("#app [data-waits]")) {
    /** @type {HTMLButtonElement | HTMLInputElement} */ (control).disabled = !on;
  }
};

const unmark = () => {
  for (const it of document.querySelectorAll("[data-pending]")) it.removeAttribute("data-pending");
};

/**
 * Does something that only the program can: now, or when it is there.
 * @param {() => void} act
 */
export const whenLive = (act) => {
  if (waits()) pending.push(act);
  else act();
};

/** Keeps from now on what only the program can answer. */
export const keep = () => {
  setWaiting(true);
  addEventListener(
    "click",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      const control = waits() && target.closest && /** @type {HTMLElement | null} */ (target.closest("[data-set]"));
      if (!control) return;
      event.preventDefault();
      event.stopPropagation();
      control.dataset.pending = "";
      const choices = control.dataset.set;
      pending.push(() => choose(choices));
    },
    true,
  );
  addEventListener(
    "input",
    (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (!waits() || !target.matches("[data-query]") || target.dataset.pending === "") return;
      target.dataset.pending = "";
      // Whatever stands in it by then.
      pending.push(() => target.dispatchEvent(new Event("input", { bubbles: true })));
    },
    true,
  );
};

/** The program is there. */
export const deliver = () => {
  setWaiting(true);
  for (const act of pending.splice(0)) act();
  unmark();
};

/** The program will not come: its controls are off again. */
export const giveUp = () => {
  pending.length = 0;
  unmark();
  setWaiting(false);
};
