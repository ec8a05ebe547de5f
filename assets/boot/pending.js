// No input is lost: what is tapped, typed or pressed before the program is there is kept, and done when it is. What the
// page can answer by itself is no business of this file. Written for the syntax of 2019.

const root = document.documentElement;
const waits = () => root.dataset.live !== "true" && !("failed" in root.dataset) && !root.dataset.deck;
const pending = [];

/** A choice is made by its control, or by one that says the same where the control has been drawn anew meanwhile. */
const choose = (choices) => {
  const control = document.createElement("button");
  control.hidden = true;
  control.dataset.set = choices;
  document.body.append(control);
  control.click();
  control.remove();
};

const setWaiting = (on) => {
  for (const control of document.querySelectorAll("#app [data-waits]")) control.disabled = !on;
};

/** Does something that only the program can: now, or when it is there. */
export const whenLive = (act) => {
  if (waits()) pending.push(act);
  else act();
};

/** Keeps from now on what only the program can answer. `hurry` is called with the first of it. */
export const keep = (hurry) => {
  setWaiting(true);
  addEventListener(
    "click",
    (event) => {
      const control = waits() && event.target.closest && event.target.closest("[data-set]");
      if (!control) return;
      event.preventDefault();
      event.stopPropagation();
      control.dataset.pending = "";
      const { set } = control.dataset;
      pending.push(() => choose(set));
      hurry();
    },
    true,
  );
  addEventListener(
    "input",
    ({ target }) => {
      if (!waits() || !target.matches("[data-query]") || target.dataset.pending === "") return;
      target.dataset.pending = "";
      // Whatever stands in it by then.
      pending.push(() => target.dispatchEvent(new Event("input", { bubbles: true })));
      hurry();
    },
    true,
  );
};

/** The program is there. */
export const deliver = () => {
  setWaiting(true);
  for (const act of pending.splice(0)) act();
  for (const it of document.querySelectorAll("[data-pending]")) delete it.dataset.pending;
};

/** The program will not come: its controls are off again. */
export const giveUp = () => {
  pending.length = 0;
  for (const it of document.querySelectorAll("[data-pending]")) delete it.dataset.pending;
  setWaiting(false);
};
