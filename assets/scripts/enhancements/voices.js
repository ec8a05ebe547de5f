// @ts-check
// Offers reading aloud where this machine has a voice for it, and brings the script that reads (voice.js) with the first
// click.

import { languageOf } from "../language.js";
import { root } from "../root.js";

const script = /** @type {HTMLElement | null} */ (document.querySelector("[data-glue][data-voice]"));
const synthesis = window.speechSynthesis;

/** Figures have their buttons from here, since a page without such a voice has no use for them. */
const offerFigures = () => {
  const bar = /** @type {HTMLElement | null} */ (document.querySelector(`.voice[lang="${root.lang}"]`));
  for (const line of document.querySelectorAll("figure .src")) {
    const figure = line.closest("[id^='fig-']");
    if (!bar || !figure || line.querySelector("[data-say]")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-s";
    button.dataset.say = figure.id;
    button.textContent = bar.dataset.figure || "";
    line.append(button);
  }
};

/** The languages that a voice of this machine speaks, if the page's own is among them: other voices send what they read to somebody else. */
const offerVoice = () => {
  const own = synthesis.getVoices().filter(({ localService }) => localService === true);
  const tags = own.map(({ lang }) => languageOf(lang));
  const spoken = ["zh", "en", "de"].filter((tag) => tags.includes(tag));
  if (spoken.includes(root.lang.slice(0, 2))) {
    root.dataset.voice = spoken.join(" ");
    offerFigures();
  } else {
    delete root.dataset.voice;
  }
};

if (synthesis && window.SpeechSynthesisUtterance && (script || window.carriedVoice)) {
  offerVoice();
  // Voices come when they come; older engines have this property and no listeners.
  synthesis.onvoiceschanged = offerVoice;
  // The one-file edition turns into another language, and a program may draw the figures anew.
  new MutationObserver(offerVoice).observe(root, { attributes: true, attributeFilter: ["lang", "data-live"] });
}

/** @returns {Promise<{ read: (button: HTMLElement) => void }>} */
const bring = () => {
  if (window.carriedVoice) return window.carriedVoice();
  const file = /** @type {HTMLElement} */ (script).dataset.voice;
  return import(new URL(/** @type {string} */ (file), document.baseURI).href);
};

document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-say]");
  if (!button) return;
  const voice = bring();
  // Some engines let a page speak only if it begins within a click, which is over when the script has come.
  synthesis.speak(new SpeechSynthesisUtterance(""));
  voice.then(({ read }) => read(/** @type {HTMLElement} */ (button))).catch(() => delete root.dataset.voice);
});
