// @ts-check
// The display settings: the large simple version, the size of text, contrast, the pointer. Each is an attribute of <html>
// that style sheets read, set before anything is painted. The choice is remembered on this machine; the large version stands
// in the address, too, so that a link shows it. Nothing here draws or reads the report. The build puts this script into each
// page (inline.js). Every engine runs it, the oldest included: written for the syntax of 2009.

import { setAddress, withElder } from "./address.js";
import { read, written } from "./settings/choices.js";
import { chosen, dress, each, follow, inSight, root, set, skip } from "./settings/page.js";
import { withSheet } from "./settings/sheet.js";

/** @type {StorageKey} */
var KEY = "report-figures.ease";

/** Storage may be missing, full or forbidden: then the choice holds for as long as the page does. */
function remember() {
  var text = written(chosen);
  try {
    if (text) localStorage.setItem(KEY, text);
    else localStorage.removeItem(KEY);
  } catch (_) {
    // Nothing to do.
  }
}

function recall() {
  try {
    read(chosen, localStorage.getItem(KEY) || "");
  } catch (_) {
    // Nothing is remembered.
  }
}

function tellAddress() {
  setAddress(withElder(location.search, chosen.elder), location.hash);
}

/**
 * Whoever has chosen something sees the page once it is parsed and the style sheet of their choice is there; whatever
 * happens, not later than a while.
 */
function conceal() {
  if (!Object.keys(chosen).length) return;
  root.setAttribute("data-concealed", "");
  setTimeout(reveal, 3000);
  document.addEventListener("DOMContentLoaded", function () {
    withSheet(reveal);
  });
  withSheet(function () {});
}

function reveal() {
  root.removeAttribute("data-concealed");
}

/** Whether the reader has come back to the page. */
function isBack() {
  var entry = window.performance && performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
  return Boolean(entry && /** @type {PerformanceNavigationTiming} */ (entry).type !== "navigate");
}

/**
 * A button's setting answers at once; all that follows from it takes longer, and comes after the next paint.
 * @param {HTMLElement} button
 */
function choose(button) {
  var parts = /** @type {string} */ (button.getAttribute("data-setting")).split("=");
  var again = button.getAttribute("aria-pressed") === "true" && parts[0] !== "text";
  if (button.hasAttribute("aria-pressed")) {
    each("[data-setting^='" + parts[0] + "='][aria-pressed]", function (/** @type {HTMLElement} */ other) {
      other.setAttribute("aria-pressed", String(other === button && !again));
    });
  }
  requestAnimationFrame(function () {
    setTimeout(withSheet, 0, function () {
      change(button, parts[0], again ? "" : parts[1]);
    });
  });
}

/**
 * @param {HTMLElement} button
 * @param {string} name
 * @param {string} value
 */
function change(button, name, value) {
  var place = inSight();
  read(chosen, name + "=" + value);
  // The size that this version begins with is no choice.
  if (name === "elder") delete chosen.text;
  remember();
  skip(place);
  dress();
  tellAddress();
  follow();
  // Both ways through the same door: the button that was pressed is gone, and its counterpart stands in its place.
  if (name === "elder") {
    each("[data-setting^='elder=']", function (/** @type {HTMLElement} */ other) {
      if (other !== button && other.offsetParent) other.focus();
    });
  }
  if (place && place.id !== "top" && scrollY > 0) place.scrollIntoView();
  // Charts are laid out anew for the size of text, as for another window.
  if (typeof Event === "function") dispatchEvent(new Event("resize"));
}

recall();
read(chosen, location.search.slice(1));
set("settings", "on");
// Whoever comes to a place, or comes back to one, finds it only in a page of which nothing is skipped.
if (location.hash || isBack()) set("whole", "true");
dress();
conceal();
tellAddress();
document.addEventListener("DOMContentLoaded", function () {
  follow();
});
document.addEventListener("click", function (event) {
  var target = /** @type {Element} */ (event.target);
  var button = target.closest && target.closest("[data-setting]");
  if (button) choose(/** @type {HTMLElement} */ (button));
  // A panel over the page goes with the next click beside it.
  each(".settings[open]", function (/** @type {HTMLDetailsElement} */ panel) {
    if (!chosen.elder && !panel.contains(target)) panel.open = false;
  });
});
document.addEventListener("keydown", function (event) {
  if (event.key !== "Escape") return;
  each(".bar details[open]", function (/** @type {HTMLDetailsElement} */ panel) {
    if (!panel.contains(document.activeElement) || (chosen.elder && /settings/.test(panel.className))) return;
    panel.open = false;
    /** @type {HTMLElement} */ (panel.querySelector("summary")).focus();
  });
});
// A program that draws the page anew, in another language, draws its folds closed.
if (typeof MutationObserver === "function") {
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-live"] });
}
