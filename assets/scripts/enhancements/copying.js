// @ts-check
// Copies a citation, or an address, to the clipboard.

import { here } from "../here.js";

/**
 * The way of older engines and of insecure pages: a field with the text, selected for a moment.
 * @param {string} text
 */
const copyByField = (text) => {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "vh";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch (_) {
    return false;
  } finally {
    field.remove();
  }
};

/** @param {string} text */
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (_) {
    return copyByField(text);
  }
};

/**
 * What a control copies: the text of the element that `data-copy` names, or the address that `data-link` leads to.
 * @param {DOMStringMap} choice
 */
const wanted = (choice) =>
  choice.copy === undefined
    ? new URL(/** @type {string} */ (choice.link), here()).href
    : /** @type {string} */ (/** @type {HTMLElement} */ (document.getElementById(choice.copy)).textContent);

/**
 * Where copying is refused, as in WeChat, the text is there to be copied by hand: selected, with a word on how.
 * @param {HTMLElement} control
 * @param {string} how
 */
const offerByHand = (control, how) => {
  const after = control.parentElement || control;
  const old = after.nextElementSibling;
  if (old && old.matches(".by-hand")) old.remove();
  const line = document.createElement("p");
  line.className = "cite by-hand";
  const text = document.createElement("span");
  text.textContent = wanted(control.dataset);
  line.append(how, "\n", text);
  after.after(line);
  const selection = getSelection();
  if (selection) selection.selectAllChildren(text);
  // In a panel of a phone it stands below what is in sight.
  line.scrollIntoView({ block: "nearest" });
};

document.addEventListener("click", async ({ target }) => {
  const found = /** @type {Element} */ (target).closest("[data-copy], [data-link]");
  const control = /** @type {HTMLElement | null} */ (found);
  if (!control) return;
  const said = document.getElementById("said");
  const words = said ? said.dataset : {};
  const copied = await copy(wanted(control.dataset));
  if (said) said.textContent = (copied ? words.said : words.refused) || "";
  if (!copied) {
    offerByHand(control, words.refused || "");
    return;
  }
  control.dataset.done = "";
  setTimeout(() => delete control.dataset.done, 3000);
});
