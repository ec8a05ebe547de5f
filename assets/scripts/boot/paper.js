// @ts-check
// What a page does for paper beside its styles.

import { here } from "../here.js";
import { root } from "../root.js";

/**
 * On paper every fold lies open. The style sheet sees to that where the engine can; elsewhere the folds are opened for as
 * long as it takes. The page's address, without what is chosen, is known to the browser alone.
 */
export const openForPaper = () => {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  addEventListener("beforeprint", () => {
    if (root.dataset.deck) return;
    const address = document.getElementById("address");
    if (address) address.textContent = here().split(/[?#]/)[0];
    if (CSS.supports("selector(details::details-content)")) return;
    for (const it of document.querySelectorAll("main details:not([open])")) {
      const fold = /** @type {HTMLDetailsElement} */ (it);
      fold.open = true;
      opened.push(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });
};
