// @ts-check
// Keeps the reader's place: in the address while they scroll, in the history when they follow a number to its sentence, and
// into another language.

import { inLanguage, placeIn, setAddress, viewIn } from "../address.js";
import { root } from "../root.js";

const SETTLED_AFTER_MS = 250;

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  // Whoever leaves for a sentence comes back to the same line, not just to the same figure.
  try {
    if (target.closest("[data-away]")) history.replaceState({ top: scrollY }, "");
  } catch (_) {
    // Some engines refuse after too many calls: then the way back leads to the figure.
  }
  // The page in another language opens at the same view.
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[hreflang]"));
  if (link) link.href = inLanguage(/** @type {string} */ (link.getAttribute("href")), location.search) + location.hash;
});

addEventListener("popstate", ({ state }) => {
  // After the engine has gone to where it thinks the reader was.
  if (state && typeof state === "object" && "top" in state) requestAnimationFrame(() => setTimeout(() => scrollTo(0, state.top)));
});

/** @param {Element} element */
const inSight = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/**
 * Shows the heading of the text that is being read under, in the report's outline.
 * @param {Element | null} place
 */
const showHeading = (place) => {
  const headings = [...document.querySelectorAll("#full-text .rd-h2, #full-text .rd-h3")];
  /**
   * A heading contains its own sentences, and stands before those under it.
   * @param {Element} heading
   */
  const before = (heading) => heading.compareDocumentPosition(/** @type {Node} */ (place)) & Node.DOCUMENT_POSITION_FOLLOWING;
  const current = place && place.closest("#full-text") ? headings.filter(before).pop() : undefined;
  for (const it of document.querySelectorAll(".toc a")) {
    const link = /** @type {HTMLAnchorElement} */ (it);
    const here = current && current.contains(document.getElementById(link.hash.slice(1)));
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
};

/**
 * Where the reader is: the sentence, figure or section a third down the window. The address names it, unless what it
 * names already is still in sight, so that it can be sent to somebody who then sees the same.
 */
const settle = () => {
  const point = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const place = point && point.closest(".sen, figure, section");
  showHeading(place);
  const named = placeIn(location.hash);
  if (!place || (named && inSight(named))) return;
  setAddress(location.search, place.id === "top" ? "" : `#${place.id}`);
};

let settling = 0;
addEventListener("scroll", () => {
  clearTimeout(settling);
  settling = setTimeout(() => {
    // A presentation keeps its own place, also before it has heard that it is asked for.
    if (root.dataset.deck || viewIn(location.hash)) return;
    try {
      settle();
    } catch (_) {
      // A broken fragment: the address stays as it is.
    }
  }, SETTLED_AFTER_MS);
}, { passive: true });
