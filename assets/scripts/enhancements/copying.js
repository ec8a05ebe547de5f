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
  const done = document.execCommand("copy");
  field.remove();
  return done;
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

document.addEventListener("click", async ({ target }) => {
  const found = /** @type {Element} */ (target).closest("[data-copy], [data-link]");
  const control = /** @type {HTMLElement | null} */ (found);
  if (!control || !(await copy(wanted(control.dataset)))) return;
  control.dataset.done = "";
  const said = document.getElementById("said");
  if (said) said.textContent = said.dataset.said || "";
  setTimeout(() => delete control.dataset.done, 3000);
});
