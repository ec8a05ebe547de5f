// @ts-check
// `#present` and `#console` are other views of the page, by a program of their own; nobody else loads it. Here they are
// opened and left; what they show is the program's.

import { chartIn, setAddress, viewIn } from "../address.js";
import { root } from "../root.js";
import { dress, program } from "./files.js";
import { say } from "./notice.js";
import { begin } from "./program.js";

/**
 * The slides' program, once it has been asked for.
 * @type {Promise<[DeckProgram, unknown]> | undefined}
 */
let deck;

/** The view that the address asks for, if it is not the page. */
export const view = () => viewIn(location.hash);

/** @param {string} kind */
export const present = async (kind) => {
  if (root.dataset.deck) return;
  root.dataset.deck = "loading";
  try {
    // The file that carries the program carries its styles, too.
    deck = deck || Promise.all([program("deck"), window.carried || dress("deckStyle")]);
    const [slides] = await deck;
    if (view() !== kind) throw new Error("left meanwhile");
    slides.present(kind === "console", showStatic);
  } catch (_) {
    deck = undefined;
    if (view() === kind) showStatic();
    else delete root.dataset.deck;
  }
};

/** Without the program, slides stand below each other: in a page of their own, or as the figures of a file without one. */
const showStatic = () => {
  if (!window.carried) return location.replace("slides.html");
  root.dataset.deck = "page";
  say("missing");
};

/** Back to the page, at the figure that was shown last where that has a place. */
const leave = async () => {
  if (!root.dataset.deck) return;
  const shown = chartIn(location.hash);
  if (deck) (await deck)[0].dismiss();
  delete root.dataset.deck;
  delete root.dataset.awake;
  /** @type {HTMLElement} */ (document.getElementById("deck")).textContent = "";
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  const place = shown && document.getElementById(`fig-${shown}`);
  if (view()) setAddress(location.search, place ? `#fig-${shown}` : "");
  begin();
  if (place) place.scrollIntoView();
};

/** Opens and leaves the views from now on, by address, button and key. */
export const presentWhenAsked = () => {
  root.addEventListener("deck-left", leave);
  addEventListener("hashchange", () => {
    const asked = view();
    if (asked) present(asked);
    // A program that shows slides sees for itself that they are left.
    else if (root.dataset.deck === "page") leave();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("[data-present]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = "#present";
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && root.dataset.deck === "page") leave();
  });
};
