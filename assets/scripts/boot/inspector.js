// @ts-check
// The inspector before the program is there, and after it has failed: a tap on a mark shows its sentence, in a panel of this
// script's own (panel.js). Once the program answers, its own inspector takes the place of this one.

import { addAddress, idOf, needIn, selectedIn, withSelection } from "../address.js";
import { root } from "../root.js";
import { tellUnknown } from "./notice.js";
import { hide, rail, remove, show } from "./panel.js";

const inCharge = () => root.dataset.live !== "true" || "failed" in root.dataset;
const selected = () => selectedIn(location.search);

/**
 * The mark that was tapped last.
 * @type {HTMLElement | undefined}
 */
let origin;

const leave = () => {
  if (rail.isConnected && hide() && origin) origin.focus();
};

/**
 * Puts the selection into the address, as the program does.
 * @param {string} id
 */
const tellAddress = (id) => addAddress(withSelection(location.search, id));

/**
 * @param {MouseEvent} event
 * @param {HTMLElement} mark
 */
const select = (event, mark) => {
  const id = idOf(mark.dataset.mark, mark.id || mark.getAttribute("href"));
  origin = mark;
  const again = selected() === id && rail.isConnected;
  if (again) leave();
  else if (!show(id, origin)) return;
  event.preventDefault();
  tellAddress(again ? "" : id);
  // A key makes a click without a count.
  if (!again && event.detail === 0) /** @type {HTMLElement} */ (rail.firstChild).focus();
};

const close = () => {
  leave();
  tellAddress("");
};

/** @param {MouseEvent} event */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }) =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

/** Answers from now on, until the program does. */
export const answerFirst = () => {
  addEventListener(
    "click",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      if (!inCharge() || !isPlain(event) || !target.closest || root.dataset.deck) return;
      if (target.closest("[data-first-close]")) return close();
      const mark = target.closest("[data-mark]");
      if (mark) select(event, /** @type {HTMLElement} */ (mark));
    },
    true,
  );
  addEventListener("keydown", ({ key }) => inCharge() && key === "Escape" && rail.isConnected && close(), true);
  addEventListener("popstate", () => {
    if (!inCharge()) return;
    const id = selected();
    if (id) show(id, origin);
    else leave();
  });
  const id = selected();
  // A task of the report before has marks here and its sentence there: the program shows both.
  if (id && inCharge() && !show(id, origin) && !document.querySelector(`[data-mark="${CSS.escape(id)}"]`)) tellUnknown();
  // Fragments of others, as some apps add them, name nothing here.
  const named = /^#(?:f|fig|ch)-/.test(location.hash);
  if (named && !document.getElementById(location.hash.slice(1))) tellUnknown();
  const need = needIn(location.search);
  if (need && !document.querySelector(`[data-set="for=${need}"]`)) tellUnknown();
};

/** The program's inspector is there, or nothing is selected any more: this one goes, and the focus with it. */
export const handOver = () => {
  const panel = document.getElementById("inspector");
  if (rail.isConnected && remove() && panel) panel.focus();
};

/** The program has failed with its inspector open: nothing would close it. */
export const takeBack = () => {
  const own = document.getElementById("rail");
  if (own) own.textContent = "";
  const id = selected();
  if (id) show(id, origin);
};
