// @ts-check
// Turns the one-file edition into another language for the program that is about to draw it. The static page is Chinese, so
// that what was prerendered is no longer what the program draws.

import { root } from "../root.js";
import { asked, own } from "./place.js";

/** @typedef {{ tag: string, title: string, qr: string, notices: Record<string, string> }} Words What a language brings. */
/** @typedef {{ undo: () => void, finish: () => void }} Turned What takes the turn back, and what completes it. */

/**
 * Names the page's language, and what is said in it beside the page.
 * @param {Words} words
 */
export const dress = ({ tag, title, qr }) => {
  root.lang = tag;
  document.title = title;
  own.dataset.qrName = qr;
};

/**
 * @param {Words} words
 * @returns {Turned}
 */
const turn = (words) => {
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));
  const report = app.dataset.report;
  app.lang = words.tag;
  delete app.dataset.report;
  return {
    undo: () => {
      app.removeAttribute("lang");
      app.dataset.report = report;
    },
    finish: () => {
      app.removeAttribute("lang");
      dress(words);
      notice.removeAttribute("lang");
    },
  };
};

/**
 * @param {string} [lang]
 * @returns {Words | undefined}
 */
export const wordsOf = (lang) => {
  const carrier = document.getElementById("languages");
  return lang && carrier ? JSON.parse(/** @type {string} */ (carrier.textContent))[lang] : undefined;
};

/** What cannot be shown in the language that is asked for is at least told of in it. */
export const turnNotice = () => {
  const words = wordsOf(asked);
  const notice = document.getElementById("notice");
  if (!words || !notice) return;
  notice.lang = words.tag;
  Object.assign(notice.dataset, words.notices);
};

/**
 * Begins to turn the page into the language that is asked for; nothing where that is the static page's.
 * @returns {Turned | undefined}
 */
export const turnToAsked = () => {
  const words = wordsOf(asked);
  return words && turn(words);
};
