// @ts-check
// The full text shows its first section until its reader asks for the rest. The rest is a fold that is written open, so that
// it is there without scripts; whatever leads into it opens it. Nothing else of the text is changed here.

import { placeIn } from "../address.js";
import { root } from "../root.js";

/** @returns {HTMLDetailsElement | null} */
const rest = () => document.querySelector(".tx-r");

/** The folds that were closed once: from then on they are the reader's. */
const closed = new WeakSet();

const close = () => {
  const fold = rest();
  if (!fold || closed.has(fold)) return;
  closed.add(fold);
  // Who comes to a place of the page, or back to it, finds it where it is.
  if (!root.dataset.whole) fold.open = false;
};

/**
 * Opens the fold where an address leads into it.
 * @param {string} fragment
 */
const openFor = (fragment) => {
  try {
    const fold = rest();
    const target = placeIn(fragment);
    if (fold && target && fold.contains(target)) fold.open = true;
  } catch (_) {
    // A broken fragment leads nowhere.
  }
};

close();
// A program may draw the text anew.
new MutationObserver(close).observe(root, { attributes: true, attributeFilter: ["data-live"] });
// Before the engine goes to where the link leads. A mark that the page answers by itself leads nowhere.
addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[href*='#']");
  if (link && !event.defaultPrevented) openFor(/** @type {string} */ (link.getAttribute("href")).replace(/^[^#]*/, ""));
});
addEventListener("hashchange", () => openFor(location.hash));
