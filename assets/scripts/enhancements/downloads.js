// @ts-check
// The buttons of each fold with what is taken along: copies of the page's one set.

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

const offerAll = () => {
  for (const fold of document.querySelectorAll(".take")) offer(/** @type {HTMLElement} */ (fold));
};

// The program may draw the folds itself, or take over those that are there.
new MutationObserver(offerAll).observe(root, { attributes: true, attributeFilter: ["data-live", "data-static"] });
