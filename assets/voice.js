// Reads a chapter, a figure or a sentence aloud, with voices of this machine alone, and shows its controls meanwhile. The
// page's scripts load it with the first click on a button that names what to read (`data-say`), and only where there is
// such a voice. All words are the page's: they stand on the bar (`.voice`). Written for the syntax of 2019.

import { spokenZh } from "./voice/numerals.js";
import { languageOf, phrasesIn } from "./voice/parts.js";
import { mark, markWord, unmark } from "./voice/marks.js";

export { spokenZh };

const root = document.documentElement;
const synthesis = window.speechSynthesis;
const RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.6];
const REMEMBERED = "report-figures:rate";

/** What is read now: the bar, the button that asked for it, its name, its phrases and the place in them. */
let reading;
/** The utterance whose events count; whatever an engine says of others is about what was stopped. Kept, or it may be lost. */
let current;

/** The voice of this machine for a language: of the same region, else the one that the reader has chosen, else any. */
const voiceFor = (tag) => {
  const own = synthesis.getVoices().filter((it) => it.localService === true && languageOf(it.lang) === languageOf(tag));
  return own.find((it) => it.lang.toLowerCase().replace("_", "-") === tag.toLowerCase()) || own.find((it) => it.default) || own[0];
};

const remembered = () => {
  try {
    const rate = Number(localStorage.getItem(REMEMBERED));
    return RATES.includes(rate) ? rate : 1;
  } catch (_) {
    return 1;
  }
};
let rate = remembered();

const part = (name) => reading.bar.querySelector(`[data-voice-${name}]`);
const fill = (template, value) => template.replace("{}", () => value);

const showRate = () => {
  const written = rate.toLocaleString(root.lang, { minimumFractionDigits: 1 });
  part("rate").textContent = fill(reading.bar.dataset.rate, written);
  part("slower").setAttribute("aria-disabled", String(rate === RATES[0]));
  part("faster").setAttribute("aria-disabled", String(rate === RATES[RATES.length - 1]));
};

/** One of the bar's states, which are also what is announced: reading, paused, failed. */
const show = (state) => {
  const { bar, name } = reading;
  reading.state = state;
  const said = fill(bar.dataset[state], name);
  // Written anew, the same words would be announced again.
  if (part("state").textContent !== said) part("state").textContent = said;
  part("pause").textContent = state === "reading" ? bar.dataset.pause : bar.dataset.resume;
};

/** What lies at the foot of the window must not lie under the bar, however high its words make it. */
const makeRoom = () => {
  if (reading) root.style.setProperty("--voice-bar", `${reading.bar.offsetHeight}px`);
};
const sizes = window.ResizeObserver ? new ResizeObserver(makeRoom) : undefined;
if (!sizes) addEventListener("resize", makeRoom);

const silence = () => {
  current = undefined;
  synthesis.cancel();
};

const speak = () => {
  const { phrases, at, bar } = reading;
  if (at >= phrases.length) return stop();
  const phrase = phrases[at];
  // Voices may go while it is read.
  const voice = voiceFor(phrase.tag);
  if (!voice) return advance();
  const utterance = new SpeechSynthesisUtterance(phrase.text);
  Object.assign(utterance, { voice, lang: phrase.tag, rate });
  const own = (then) => (event) => {
    if (utterance === current) then(event);
  };
  utterance.onend = own(advance);
  utterance.onboundary = own(({ name, charIndex, charLength }) => {
    if (!name || name === "word") markWord(() => phrase.word(charIndex, charLength));
  });
  utterance.onerror = own(({ error }) => {
    current = undefined;
    // Somebody else has taken the voice: another page, or the system.
    show(error === "canceled" || error === "interrupted" ? "paused" : "failed");
  });
  current = utterance;
  mark(phrase, bar.offsetHeight);
  synthesis.speak(utterance);
  return undefined;
};

const advance = () => {
  reading.at += 1;
  speak();
};

/** Ends the reading and gives the focus back to where it came from. */
const stop = () => {
  if (!reading) return;
  const { bar, button } = reading;
  silence();
  unmark();
  const inside = bar.contains(document.activeElement);
  if (sizes) sizes.disconnect();
  bar.hidden = true;
  reading = undefined;
  delete root.dataset.reading;
  if (inside && button.isConnected) button.focus({ preventScroll: true });
};

/** Engines pause unreliably or not at all: what was being said is said again from its beginning. */
const pause = () => {
  if (reading.state === "reading") {
    silence();
    show("paused");
  } else {
    show("reading");
    speak();
  }
};

const change = (step) => {
  rate = RATES[Math.min(RATES.length - 1, Math.max(0, RATES.indexOf(rate) + step))];
  try {
    localStorage.setItem(REMEMBERED, String(rate));
  } catch (_) {
    // It holds as long as the page.
  }
  showRate();
  if (reading.state !== "reading") return;
  silence();
  speak();
};

/** The chapter that something stands in, or the number that is told of. */
const nameOf = (place) => {
  const named = place.querySelector(".insp-l") || (place.closest("section") || place).querySelector(".sec-t, h2");
  return named ? named.textContent.replace(/[\u00ad\u200b\u2060]/g, "") : "";
};

/** What of the inspector is read, to see that it is still there. */
const told = (place) =>
  place.isConnected && Array.from(place.querySelectorAll(".insp-l, .insp-s"), (it) => it.textContent).join();

const listening = new WeakSet();
const listen = (bar) => {
  if (listening.has(bar)) return;
  listening.add(bar);
  const on = (name, then) => bar.querySelector(`[data-voice-${name}]`).addEventListener("click", then);
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

/** Reads what a button names. Another reading ends. */
export const read = (button) => {
  stop();
  const place = document.getElementById(button.dataset.say);
  const bars = Array.from(document.querySelectorAll(".voice"));
  const bar = bars.find((it) => it.lang === root.lang) || bars[0];
  if (!place || !bar) return;
  const phrases = phrasesIn(place, bar.dataset).filter(({ tag }) => voiceFor(tag));
  reading = { bar, button, place, phrases, at: 0, name: nameOf(place), told: told(place) };
  listen(bar);
  showRate();
  bar.hidden = false;
  root.dataset.reading = "";
  makeRoom();
  if (sizes) sizes.observe(bar);
  part("pause").focus({ preventScroll: true });
  // An empty one has opened the voice during the click, where engines ask for that.
  synthesis.cancel();
  show("reading");
  speak();
};

// Slides, paper and other pages are silent. A number's sentence ends with the number that it belongs to.
new MutationObserver(() => root.dataset.deck && stop()).observe(root, { attributes: true, attributeFilter: ["data-deck"] });
const rail = document.getElementById("rail");
if (rail) {
  const changed = () => reading && reading.place.id === "inspector" && told(reading.place) !== reading.told;
  const watch = new MutationObserver(() => changed() && stop());
  watch.observe(rail, { childList: true, characterData: true, subtree: true });
}
for (const kind of ["pagehide", "beforeprint"]) addEventListener(kind, stop);
