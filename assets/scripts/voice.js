// @ts-check
// Reads a chapter, a figure or a sentence aloud, with voices of this machine alone, and shows its controls meanwhile. The
// page's scripts load it with the first click on a button that names what to read (`data-say`), and only where there is
// such a voice. Here is when a reading begins and ends; how it goes on is in voice/reading.js.

import { root } from "./root.js";
import { bar as theBar, words } from "./voice/bar.js";
import { spokenZh } from "./voice/numerals.js";
import { phrasesIn } from "./voice/pieces.js";
import { begin, change, pause, reading, stop } from "./voice/reading.js";
import { voiceFor } from "./voice/voices.js";

export { spokenZh };

/**
 * The chapter that something stands in, or the number that is told of.
 * @param {Element} place
 */
const nameOf = (place) => {
  const named = place.querySelector(".insp-l") || (place.closest("section") || place).querySelector(".sec-t, h2");
  return named ? /** @type {string} */ (named.textContent).replace(/[\u00ad\u200b\u2060]/g, "") : "";
};

/**
 * What of the inspector is read, to see that it is still there.
 * @param {Element} place
 */
const told = (place) =>
  place.isConnected && Array.from(place.querySelectorAll(".insp-l, .insp-s"), (it) => it.textContent).join();

const listening = new WeakSet();
/** @param {HTMLElement} bar */
const listen = (bar) => {
  if (listening.has(bar)) return;
  listening.add(bar);
  /**
   * @param {string} name
   * @param {() => void} then
   */
  const on = (name, then) =>
    /** @type {Element} */ (bar.querySelector(`[data-voice-${name}]`)).addEventListener("click", then);
  on("pause", pause);
  on("stop", stop);
  on("slower", () => change(-1));
  on("faster", () => change(1));
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // The inspector behind it stays.
    event.stopPropagation();
    stop();
  });
};

/** What of the inspector was there when its reading began. */
let toldFirst = /** @type {string | false} */ (false);

/**
 * Reads what a button names. Another reading ends.
 * @param {HTMLElement} button
 */
export const read = (button) => {
  stop();
  const place = document.getElementById(/** @type {string} */ (button.dataset.say));
  if (!place) return;
  const bar = theBar();
  const phrases = phrasesIn(place, words()).filter(({ tag }) => voiceFor(tag));
  toldFirst = told(place);
  listen(bar);
  begin({ bar, button, place, phrases, at: 0, name: nameOf(place), state: "reading" });
};

// Slides, paper and other pages are silent. A number's sentence ends with the number that it belongs to.
new MutationObserver(() => root.dataset.deck && stop()).observe(root, { attributes: true, attributeFilter: ["data-deck"] });
const rail = document.getElementById("rail");
if (rail) {
  const watch = new MutationObserver(() => {
    const { place } = reading() || {};
    if (place && place.id === "inspector" && told(place) !== toldFirst) stop();
  });
  watch.observe(rail, { childList: true, characterData: true, subtree: true });
}
for (const kind of ["pagehide", "beforeprint"]) addEventListener(kind, stop);
