// @ts-check
// The full text shows its first section until its reader asks for the rest. The rest is a fold that is written open, so that
// it is there without scripts; whatever leads into it opens it. Nothing else of the text is changed here.

import { placeIn } from "../address.js";
import { root } from "../root.js";

const rest = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".tx-r"));

/**
 * Opens the fold where an address leads into it.
 * @param {string} fragment
 */
const openFor = (fragment) => {
  try {
    const target = placeIn(fragment);
    if (rest && target && rest.contains(target)) rest.open = true;
  } catch (_) {
    // A broken fragment leads nowhere.
  }
};

if (rest) {
  // Who comes to a place of the page, or back to it, finds it where it is.
  if (!root.dataset.whole) rest.open = false;
  // Before the engine, or the program, goes to where the link leads.
  addEventListener("click", ({ target }) => {
    const link = /** @type {Element} */ (target).closest("a[href*='#']");
    if (link) openFor(/** @type {string} */ (link.getAttribute("href")).replace(/^[^#]*/, ""));
  }, true);
  addEventListener("hashchange", () => openFor(location.hash));
}
