// @ts-check
// `#present` and `#console` are other views of the page, by a program of their own; nobody else loads it. Here they are
// opened and left; what they show is the program's.

import { chartIn, setAddress, viewIn } from "../address.js";
import { root } from "../root.js";
import { beside, dress, get, own, program, text } from "./files.js";
import { say, tell } from "./notice.js";
import { begin } from "./program.js";

/** So long, in milliseconds, slides are waited for, and then their page without a program. */
const PATIENCE_MS = 15000;
const STATIC_PATIENCE_MS = 5000;

/**
 * The slides' program, once it has been asked for.
 * @type {Promise<[DeckProgram, unknown, unknown]> | undefined}
 */
let deck;
/**
 * The program that has drawn slides, and can take them away.
 * @type {DeckProgram | undefined}
 */
let shown;
/** Counts what was asked for and left: what comes late finds that nobody waits for it any more. */
let turn = 0;

/**
 * What is presented stands in a file of its own, since most readers never do. The program reads it off the page.
 * @param {string} lang
 */
const bringList = async (lang) => {
  const list = document.createElement("div");
  list.hidden = true;
  list.id = "report-slides";
  list.textContent = await text(`slides-${lang}`);
  document.body.append(list);
};

/** The view that the address asks for, if it is not the page. */
export const view = () => viewIn(location.hash);

/** The page stays in sight until slides lie over it (deck.css). */
export const present = async () => {
  if (root.dataset.deck) return;
  root.dataset.deck = "loading";
  turn += 1;
  const mine = turn;
  setTimeout(() => {
    if (mine === turn && root.dataset.deck === "loading") showStatic();
  }, PATIENCE_MS);
  try {
    // The file that carries the program carries its styles, too.
    deck = deck || Promise.all([program("deck"), window.carried || dress("deckStyle"), window.carried || bringList(own.lang)]);
    const [slides] = await deck;
    const kind = view();
    if (mine !== turn || !kind) return;
    shown = slides;
    slides.present(kind === "console", showStatic);
  } catch (_) {
    if (mine === turn) showStatic();
    else deck = undefined;
  }
};

/**
 * Without the program, slides stand below each other: in a page of their own, or as the figures of a file without one. Where
 * that page cannot be had either, the reader keeps this one.
 */
const showStatic = async () => {
  deck = undefined;
  // A program that has stopped takes nothing away.
  shown = undefined;
  if (window.carried) {
    root.dataset.deck = "page";
    say("missing");
    return;
  }
  root.dataset.deck = "loading";
  turn += 1;
  const mine = turn;
  const page = beside(`${own.lang.startsWith("zh") ? "" : `${own.lang}/`}slides.html`);
  try {
    await new Promise((resolve, reject) => {
      get(page).then(resolve, reject);
      setTimeout(reject, STATIC_PATIENCE_MS);
    });
    if (mine === turn) location.replace(page);
  } catch (_) {
    if (mine !== turn) return;
    await leave();
    tell("missing");
  }
};

/** Back to the page, at the figure that was shown last where that has a place. */
const leave = async () => {
  if (!root.dataset.deck) return;
  turn += 1;
  const chart = chartIn(location.hash);
  const gone = shown;
  shown = undefined;
  // The program itself may have called.
  await Promise.resolve();
  if (gone) gone.dismiss();
  delete root.dataset.deck;
  delete root.dataset.awake;
  /** @type {HTMLElement} */ (document.getElementById("deck")).textContent = "";
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  const place = chart && document.getElementById(`fig-${chart}`);
  if (view()) setAddress(location.search, place ? `#fig-${chart}` : "");
  begin();
  if (place) place.scrollIntoView();
};

/** Whether no program answers in the place of the page. */
const unanswered = () => root.dataset.deck === "page" || root.dataset.deck === "loading";

/** Opens and leaves the views from now on, by address, button and key. */
export const presentWhenAsked = () => {
  root.addEventListener("deck-left", leave);
  addEventListener("hashchange", () => {
    if (view()) present();
    // A program that shows slides sees for itself that they are left.
    else if (unanswered()) leave();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest("[data-present]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = "#present";
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && unanswered()) leave();
  });
};
