// @ts-check
// Starts the one-file edition: hands over the programs that the file carries, and shows the language that the address
// asks for. The build bundles it with the page's own scripts, which run once the file has been read: a file that was cut
// short ends before its programs, and its reader is told.

import "./one-file/fingerprint.js";
import { placeIn } from "./address.js";
import { turnNotice, turnToAsked } from "./one-file/language.js";
import { asked, placed } from "./one-file/place.js";
import { lock, moduleOf } from "./one-file/programs.js";
import { root } from "./root.js";
import "./inline.js";

/**
 * The turn into the language that is asked for, once slides are shown in it.
 * @type {import("./one-file/language.js").Turned | undefined}
 */
let turned;

/**
 * Starts the slides' program in the language that is asked for; the page behind them is drawn when they are left.
 * @param {{ module_or_path: unknown }} module
 */
const startDeck = async (module) => {
  if (asked && root.lang.slice(0, 2) !== asked) {
    turned = turnToAsked();
    if (turned) turned.finish();
  }
  delete root.dataset.turning;
  await programs.deck.default(module);
  lock("deck");
};

/** Resolves when the program has taken over, or has failed: it starts in several tasks. */
const settled = () =>
  new Promise((/** @type {(it?: undefined) => void} */ resolve) => {
    const look = () => (root.dataset.live || root.dataset.failed) && resolve();
    new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-live", "data-failed"] });
    look();
  });

/**
 * Starts the page's program in the language that is asked for.
 * @param {{ module_or_path: unknown }} module
 */
const startPage = async (module) => {
  const turn = turned || turnToAsked();
  const stop = () => {
    delete root.dataset.turning;
    if (turn) turn.undo();
  };
  try {
    await programs.report.default(module);
  } catch (error) {
    stop();
    throw error;
  }
  await settled();
  if (root.dataset.failed) return stop();
  delete root.dataset.turning;
  if (turn) turn.finish();
  arrive();
  lock("report");
};

/** What the address names stands elsewhere once the fitting layouts are drawn, and is another element where all is new. */
const arrive = () => {
  try {
    const place = placeIn(location.hash);
    if (place) place.scrollIntoView();
  } catch (_) {
    // A broken fragment names nothing.
  }
};

/** @type {{ [id: string]: Program["default"] }} */
const STARTS = { report: startPage, deck: startDeck };

/** Glue and module of a program, as boot/files.js asks for them. */
window.carried = async (id) => {
  const start = STARTS[id];
  const glue = start ? { ...programs[id], default: start } : programs[id];
  return [glue, moduleOf(id)];
};

window.placed = placed;

/** What reads aloud, as enhancements/voices.js asks for it: the same script, which waits in this one. */
window.carriedVoice = () => import("./voice.js");
window.carriedSteps = () => import("./steps.js");

/** Whatever becomes of the turn: as the large version, the page is not held back for longer. */
const PATIENCE_MS = 3000;
const unveil = () => delete root.dataset.turning;
if (asked) {
  root.dataset.turning = asked;
  setTimeout(unveil, PATIENCE_MS);
}
if (!placed()) root.dataset.unplaced = "";
addEventListener("DOMContentLoaded", () => {
  try {
    turnNotice();
  } catch (_) {
    // It is told of in the language of the page.
  }
  // What else failed the page tells (lost.js).
  import("./boot.js").then(({ started }) => started).catch(unveil);
});
