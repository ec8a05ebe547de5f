// @ts-check
// A reading on its way: one phrase after the other, the place marked, and the bar that tells of it.

import { root } from "../root.js";
import { words } from "./bar.js";
import { mark, markWord, unmark } from "./marks.js";
import { RATES, rateAfter, rememberRate, rememberedRate, voiceFor } from "./voices.js";

/**
 * @typedef {object} Reading
 * @property {HTMLElement} bar
 * @property {HTMLElement} button That asked for it.
 * @property {Element} place What is read.
 * @property {string} name What the place is called.
 * @property {import("./phrases.js").Phrase[]} phrases
 * @property {number} at The place in them.
 * @property {"reading" | "paused" | "failed"} state
 */

const synthesis = window.speechSynthesis;

/** @type {Reading | undefined} */
let now;
/**
 * The utterance whose events count; whatever an engine says of others is about what was stopped. Kept, or it may be lost.
 * @type {SpeechSynthesisUtterance | undefined}
 */
let current;
let rate = rememberedRate();

/** What is read now. */
export const reading = () => now;

/**
 * @param {Reading} of
 * @param {string} name
 */
const part = ({ bar }, name) => /** @type {HTMLElement} */ (bar.querySelector(`[data-voice-${name}]`));

/**
 * @param {string} template
 * @param {string} value
 */
const fill = (template, value) => template.replace("{}", () => value);

/** @param {Reading} of */
const showRate = (of) => {
  const shown = rate.toLocaleString(root.lang, { minimumFractionDigits: 1 });
  part(of, "rate").textContent = fill(words().rate, shown);
  part(of, "slower").setAttribute("aria-disabled", String(rate === RATES[0]));
  part(of, "faster").setAttribute("aria-disabled", String(rate === RATES[RATES.length - 1]));
};

/**
 * One of the bar's states, which are also what is announced.
 * @param {Reading} of
 * @param {Reading["state"]} state
 */
const show = (of, state) => {
  of.state = state;
  const said = fill(words()[state], of.name);
  // Written anew, the same words would be announced again.
  if (part(of, "state").textContent !== said) part(of, "state").textContent = said;
  part(of, "pause").textContent = state === "reading" ? words().pause : words().resume;
};

/** What lies at the foot of the window must not lie under the bar, however high its words make it. */
const makeRoom = () => {
  if (now) root.style.setProperty("--voice-bar", `${now.bar.offsetHeight}px`);
};
const sizes = window.ResizeObserver ? new ResizeObserver(makeRoom) : undefined;
if (!sizes) addEventListener("resize", makeRoom);

const silence = () => {
  current = undefined;
  synthesis.cancel();
};

/** @param {Reading} of */
const speak = (of) => {
  if (of.at >= of.phrases.length) return stop();
  const phrase = of.phrases[of.at];
  const advance = () => {
    of.at += 1;
    speak(of);
  };
  // Voices may go while it is read.
  const voice = voiceFor(phrase.tag);
  if (!voice) return advance();
  const utterance = new SpeechSynthesisUtterance(phrase.text);
  Object.assign(utterance, { voice, lang: phrase.tag, rate });
  const isCurrent = () => utterance === current;
  utterance.onend = () => isCurrent() && advance();
  utterance.onboundary = ({ name, charIndex, charLength }) => {
    if (isCurrent() && (!name || name === "word")) markWord(() => phrase.word(charIndex, charLength));
  };
  utterance.onerror = ({ error }) => {
    if (!isCurrent()) return;
    current = undefined;
    // Somebody else has taken the voice: another page, or the system.
    show(of, error === "canceled" || error === "interrupted" ? "paused" : "failed");
  };
  current = utterance;
  mark(phrase, of.bar.offsetHeight);
  synthesis.speak(utterance);
};

/**
 * Shows the bar and speaks.
 * @param {Reading} of
 */
export const begin = (of) => {
  now = of;
  showRate(of);
  of.bar.hidden = false;
  root.dataset.reading = "";
  makeRoom();
  if (sizes) sizes.observe(of.bar);
  part(of, "pause").focus({ preventScroll: true });
  // An empty one has opened the voice during the click, where engines ask for that.
  synthesis.cancel();
  show(of, "reading");
  speak(of);
};

/** Ends the reading and gives the focus back to where it came from. */
export const stop = () => {
  if (!now) return;
  const { bar, button } = now;
  silence();
  unmark();
  const inside = bar.contains(document.activeElement);
  if (sizes) sizes.disconnect();
  bar.hidden = true;
  now = undefined;
  delete root.dataset.reading;
  if (inside && button.isConnected) button.focus({ preventScroll: true });
};

/** Engines pause unreliably or not at all: what was being said is said again from its beginning. */
export const pause = () => {
  if (!now) return;
  if (now.state === "reading") {
    silence();
    show(now, "paused");
  } else {
    show(now, "reading");
    speak(now);
  }
};

/**
 * Speaks so many steps faster, or slower.
 * @param {number} step
 */
export const change = (step) => {
  rate = rateAfter(rate, step);
  rememberRate(rate);
  if (!now) return;
  showRate(now);
  if (now.state !== "reading") return;
  silence();
  speak(now);
};
