// @ts-check
// Waiting for the program: it tells on the page that it has taken over.

import { root } from "../root.js";

/**
 * Does something once, when the program takes over.
 * @param {() => void} then
 */
export const onceLive = (then) => {
  new MutationObserver((_, changes) => {
    if (!root.dataset.live) return;
    changes.disconnect();
    then();
  }).observe(root, { attributes: true, attributeFilter: ["data-live"] });
};
