// @ts-check
// The voices of this machine, and how fast they speak: that is remembered on this machine.

import { languageOf } from "../language.js";

export const RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.6];
/** @type {StorageKey} */
const REMEMBERED = "report-figures:rate";

/**
 * The voice of this machine for a language: of the same region, else the one that the reader has chosen, else any.
 * @param {string} tag
 */
export const voiceFor = (tag) => {
  const own = window.speechSynthesis
    .getVoices()
    .filter((it) => it.localService === true && languageOf(it.lang) === languageOf(tag));
  return own.find((it) => it.lang.toLowerCase().replace("_", "-") === tag.toLowerCase()) || own.find((it) => it.default) || own[0];
};

export const rememberedRate = () => {
  try {
    const rate = Number(localStorage.getItem(REMEMBERED));
    return RATES.includes(rate) ? rate : 1;
  } catch (_) {
    return 1;
  }
};

/** @param {number} rate */
export const rememberRate = (rate) => {
  try {
    localStorage.setItem(REMEMBERED, String(rate));
  } catch (_) {
    // It holds as long as the page.
  }
};

/**
 * The rate so many steps faster, or slower, within those that there are.
 * @param {number} rate
 * @param {number} step
 */
export const rateAfter = (rate, step) => RATES[Math.min(RATES.length - 1, Math.max(0, RATES.indexOf(rate) + step))];
