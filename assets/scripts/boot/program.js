// @ts-check
// Starts the page's program. Until it answers, the page answers numbers itself and keeps all other input; once the program
// has failed, the page is what it was without it.

import { selectedIn } from "../address.js";
import { root } from "../root.js";
import { bring } from "./files.js";
import { answerFirst, handOver, takeBack } from "./inspector.js";
import { layOut } from "./layout.js";
import { notice, say } from "./notice.js";
import { deliver, giveUp, keep } from "./pending.js";
import { onceLive } from "./live.js";

const STALLED_AFTER_MS = 30000;

/**
 * Whether a module was cut short. Engines word it differently, but all speak of the end or the length when bytes are missing.
 * @param {Error} error
 */
const truncated = (error) => /end|length|extend|EOF|bytes/i.test(error.message);

const start = async () => {
  if (typeof WebAssembly !== "object") return say("old");
  const stalled = setTimeout(() => say("missing"), STALLED_AFTER_MS);
  let arrived = false;
  try {
    const [glue, module] = await bring("report", "glue", "wasm");
    arrived = true;
    await glue.default({ module_or_path: module });
    // A late start takes back what was said while it was awaited.
    if (!root.dataset.failed && notice) notice.hidden = true;
  } catch (error) {
    // An engine that knows no part of the module refuses it with a CompileError; so does a file cut short.
    say(arrived && error instanceof WebAssembly.CompileError && !truncated(error) ? "old" : "missing");
  } finally {
    clearTimeout(stalled);
  }
};

/** The program answers from now on: what waited for it is done, and what stood in for it goes. */
const follow = () => {
  delete root.dataset.static;
  deliver();
  // The program draws what is selected in a frame of its own.
  const until = performance.now() + 1000;
  const wait = () => {
    const drawn = document.getElementById("inspector") || !selectedIn(location.search);
    if (drawn || performance.now() > until) handOver();
    else requestAnimationFrame(wait);
  };
  wait();
};

/**
 * A program that has panicked still receives its events: it would keep links from leading anywhere and answer nothing.
 * From then on they pass it by, and the browser does with them what it does on any page; controls are off.
 */
const letGo = () => {
  if (!root.dataset.failed) return;
  delete root.dataset.live;
  root.dataset.static = "true";
  giveUp();
  takeBack();
  for (const control of document.querySelectorAll("#app button, #app input")) {
    /** @type {HTMLButtonElement | HTMLInputElement} */ (control).disabled = true;
  }
};

let started = false;

/** Answers from now on, and starts the program; once. */
export const begin = () => {
  if (started) return;
  started = true;
  answerFirst();
  keep();
  onceLive(follow);
  new MutationObserver(letGo).observe(root, { attributes: true, attributeFilter: ["data-failed"] });
  /** @param {Event} event */
  const pass = (event) => {
    if (root.dataset.failed && !root.dataset.deck) event.stopPropagation();
  };
  for (const kind of ["click", "keydown", "input", "pointerover", "pointerdown", "focusin"]) {
    addEventListener(kind, pass, true);
  }
  root.dataset.ready = "true";
  layOut();
  start();
};
