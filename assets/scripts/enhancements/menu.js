// @ts-check
// The menu of the bar closes when it has led somewhere, and when its reader turns to the page.

addEventListener("click", ({ target }) => {
  for (const it of document.querySelectorAll(".menu[open]")) {
    const menu = /** @type {HTMLDetailsElement} */ (it);
    const inside = menu.contains(/** @type {Node} */ (target));
    if (!inside || /** @type {Element} */ (target).closest("a")) menu.open = false;
  }
});
