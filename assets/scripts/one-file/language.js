// @ts-check
// Turns the one-file edition into another language for the program that is about to draw it. The static page is Chinese, so
// that what was prerendered is no longer what the program draws.

import { root } from "../root.js";
import { asked, own } from "./place.js";

/** @typedef {{ tag: string, title: string, qr: string, notices: Record<string, string> }} Words What a language brings. */
/** @typedef {{ undo: () => void, finish: () => void }} Turned What takes the turn back, and what completes it. */

/**
 * @param {Words} words
 * @returns {Turned}
 */
const turn = ({ tag, title, qr, notices }) => {
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));
  const report = app.dataset.report;
  app.lang = tag;
  delete app.dataset.report;
  return {
    undo: () => {
      app.removeAttribute("lang");
      app.dataset.report = report;
    },
    finish: () => {
      app.removeAttribute("lang");
      root.lang = tag;
      document.title = title;
      own.dataset.qrName = qr;
      Object.assign(notice.dataset, notices);
    },
  };
};

/**
 * Begins to turn the page into the language that is asked for; nothing where that is the static page's.
 * @returns {Turned | undefined}
 */
export const turnToAsked = () => {
  if (!asked) return undefined;
  const carrier = /** @type {HTMLElement} */ (document.getElementById("languages"));
  return turn(JSON.parse(/** @type {string} */ (carrier.textContent))[asked]);
};
