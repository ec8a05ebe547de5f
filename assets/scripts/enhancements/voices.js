// @ts-check
// Offers reading aloud where this machine has a voice for it, and brings the script that reads (voice.js) with the first
// click.

import { dress, importNamed, own } from "../boot/files.js";
import { tell } from "../boot/notice.js";
import { languageOf } from "../language.js";
import { root } from "../root.js";

const synthesis = window.speechSynthesis;

/** Figures have their buttons from here, since a page without such a voice has no use for them; they say what chapters' say. */
const offerFigures = () => {
  const other = document.querySelector("[data-say]");
  for (const line of document.querySelectorAll("figure .src")) {
    const figure = line.closest("[id^='fig-']");
    if (!other || !figure || line.querySelector("[data-say]")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-s";
    button.dataset.say = figure.id;
    button.textContent = other.textContent;
    line.append(button);
  }
};

/**
 * The languages that a voice of this machine speaks, if the page's own is among them: other voices send what they read to
 * somebody else.
 */
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

if (synthesis && window.SpeechSynthesisUtterance && (own || window.carriedVoice)) {
  offerVoice();
  // Voices come when they come; older engines have this property and no listeners.
  synthesis.onvoiceschanged = offerVoice;
  // The one-file edition turns into another language, and a program may draw the figures anew.
  new MutationObserver(offerVoice).observe(root, { attributes: true, attributeFilter: ["lang", "data-live"] });
}

/** @type {Promise<unknown> | undefined} */
let dressed;

/** @returns {Promise<{ read: (button: HTMLElement) => void }>} */
const bring = async () => {
  if (window.carriedVoice) return window.carriedVoice();
  // Without its style sheet the bar stands below the page's end, and reads all the same.
  dressed = dressed || dress("voiceStyle").catch(() => {});
  const [program] = await Promise.all([importNamed("voice"), dressed]);
  return program;
};

document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-say]");
  if (!button) return;
  const voice = bring();
  // Some engines let a page speak only if it begins within a click, which is over when the script has come.
  synthesis.speak(new SpeechSynthesisUtterance(""));
  voice.then(({ read }) => read(/** @type {HTMLElement} */ (button))).catch(() => {
    delete root.dataset.voice;
    tell("missing");
  });
});
