// @ts-check
// The buttons of each fold with what is taken along: copies of the page's one set. And the names of what is saved.

import { root } from "../root.js";

/**
 * @param {HTMLElement} fold
 * @param {string} selector
 */
const within = (fold, selector) => /** @type {HTMLElement} */ (fold.querySelector(selector));

/** @param {HTMLElement} fold */
const offer = (fold) => {
  const set = document.getElementById("take-b");
  if (!set || fold.querySelector(".take-b")) return;
  for (const node of set.children) fold.append(node.cloneNode(true));
  const target = fold.dataset.target;
  within(fold, "[data-copy]").dataset.copy = within(fold, ".cite").id;
  within(fold, "[data-link]").dataset.link = target;
  within(fold, "[data-qr]").dataset.qr = target;
};

/** Among a reader's files, a name says whose report it is from. */
const name = () => {
  const set = document.getElementById("take-b");
  for (const it of document.querySelectorAll("a[download='']")) {
    const link = /** @type {HTMLAnchorElement} */ (it);
    if (set) link.download = `${set.dataset.place}-${link.pathname.replace(/.*\//, "")}`;
  }
};

const offerAll = () => {
  name();
  for (const fold of document.querySelectorAll(".take")) offer(/** @type {HTMLElement} */ (fold));
};

// The program may draw the folds itself, or take over those that are there.
new MutationObserver(offerAll).observe(root, { attributes: true, attributeFilter: ["data-live", "data-static"] });
