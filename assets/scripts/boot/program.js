// @ts-check
// Starts the page's program. Until it answers, the page answers numbers itself and keeps all other input; once the program
// has failed, the page is what it was without it.

import { selectedIn } from "../address.js";
import { isPanic } from "../panic.js";
import { root } from "../root.js";
import { bring, get } from "./files.js";
import { answerFirst, handOver, takeBack } from "./inspector.js";
import { layOut } from "./layout.js";
import { say, takeBackWords, tell } from "./notice.js";
import { deliver, giveUp, keep } from "./pending.js";
import { onceLive } from "./live.js";

const STALLED_AFTER_MS = 30000;

/**
 * Whether a module was cut short, or another file came in its place. Engines word it differently, but all speak of the end or
 * the length when bytes are missing, and of the word that a module begins with.
 * @param {Error} error
 */
const spoilt = (error) => /end|length|extend|EOF|bytes|magic|asm'/i.test(error.message);

/** Whether the engine runs programs. What blocks them takes the name away, its members, or throws where it is named. */
const hasWasm = () => {
  try {
    return typeof WebAssembly === "object" && typeof WebAssembly.instantiate === "function";
  } catch (_) {
    return false;
  }
};

/** @type {StorageKey} */
const STOPPED = "report-figures.stopped";

/**
 * Whether a program that has stopped is started anew, by loading the page again: once, since the next start may meet the same.
 * WebKit 2.50 stops a sound program once in some hundred starts (docs/reliability.md). What is chosen stands in the address.
 * What stopped it is kept until then, for whoever looks for it.
 * @param {Error} error
 */
const startsAgain = ({ message }) => {
  const entries = window.performance ? performance.getEntriesByType("navigation") : [];
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (entries);
  try {
    const stopped = sessionStorage.getItem(STOPPED);
    if (stopped) sessionStorage.removeItem(STOPPED);
    else sessionStorage.setItem(STOPPED, message);
    // What is kept may be thrown away with each page: one that was loaded again is not loaded again by itself.
    const first = !entry || entry.type !== "reload";
    return !stopped && first && sessionStorage.getItem(STOPPED) === message;
  } catch (_) {
    return Boolean(entry && entry.type !== "reload");
  }
};

/** Only if the page is still there to be loaded: whoever has lost the network keeps it as it is. */
const startAgain = async () => {
  try {
    if (location.protocol.startsWith("http")) await get(location.href);
    location.reload();
  } catch (_) {
    // What has happened was said.
  }
};

/**
 * A program that panics stops at once, as the engine says of whatever cannot go on: this is where the page learns of it, from
 * the program's glue or from the engine. Slides are another program, which tells of itself.
 * @param {unknown} error
 */
const stopped = (error) => {
  if (!isPanic(error) || root.dataset.failed || root.dataset.deck) return false;
  root.dataset.failed = "panic";
  tell("panic");
  if (startsAgain(error)) startAgain();
  return true;
};

window.stopped = stopped;

const start = async () => {
  const stalled = setTimeout(() => say("missing"), STALLED_AFTER_MS);
  // What has come may still not answer.
  onceLive(() => clearTimeout(stalled));
  let arrived = false;
  try {
    const [glue, module] = await bring("report", "glue", "wasm");
    arrived = true;
    await glue.default({ module_or_path: module });
    // A late start takes back what was said while it was awaited.
    takeBackWords();
  } catch (error) {
    clearTimeout(stalled);
    if (stopped(error)) return;
    // An engine that knows no part of the module refuses it with a CompileError; so does a file cut short.
    say(arrived && /** @type {Error} */ (error).name === "CompileError" && !spoilt(/** @type {Error} */ (error)) ? "old" : "missing");
  }
};

/** The program answers from now on: what waited for it is done, and what stood in for it goes. */
const follow = () => {
  delete root.dataset.static;
  takeBackWords();
  deliver();
  // The program draws what is selected in a frame of its own.
  const wait = (frames = 60) => {
    const drawn = document.getElementById("inspector") || !selectedIn(location.search);
    if (drawn || !frames) handOver();
    else requestAnimationFrame(() => wait(frames - 1));
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
  addEventListener("error", ({ error }) => stopped(error));
  addEventListener("unhandledrejection", ({ reason }) => stopped(reason));
  root.dataset.ready = "true";
  layOut();
  if (!hasWasm()) say("old");
  // A page that was cut short has no data to start with (lost.js tells of it).
  else if (!document.getElementById("report-data")) say("missing");
  else start();
};
