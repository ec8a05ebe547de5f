// @ts-check
// The menu of the bar closes when it has led somewhere, and when its reader turns to the page. Its search leads into the
// field, where the reader can type at once.

import { whenLive } from "../boot/pending.js";

addEventListener("click", ({ target }) => {
  if (/** @type {Element} */ (target).closest("[href='#find']")) {
    // Whoever follows a link loses the focus to its place, so that it is given afterwards.
    whenLive(() => setTimeout(() => {
      const field = /** @type {HTMLElement | null} */ (document.querySelector("[data-query]"));
      if (field) field.focus({ preventScroll: true });
    }));
  }
  for (const it of document.querySelectorAll(".menu[open]")) {
    const menu = /** @type {HTMLDetailsElement} */ (it);
    const inside = menu.contains(/** @type {Node} */ (target));
    if (!inside || /** @type {Element} */ (target).closest("a")) menu.open = false;
  }
});
