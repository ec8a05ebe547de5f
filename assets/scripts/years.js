// @ts-check
// The search over the reports of all years: reads their index once somebody searches, and leads each result to its report.
// Without it, the page lists the reports.

import { setAddress, withSelection, withWords, wordsIn } from "./address.js";

/** @typedef {[id: string, kind: "" | "done" | "planned", name: string, figure: string, quote: string]} Entry */
/** @typedef {{ year: string, folder: string, entries: Entry[] }} Year */

const field = /** @type {HTMLInputElement} */ (document.getElementById("words"));
const found = /** @type {HTMLElement} */ (document.getElementById("found"));
const results = /** @type {HTMLElement} */ (document.getElementById("results"));
const words = field.dataset;
/** The way to the root; the index lies in its assets. */
const up = (words.index || "").replace(/assets\/.*/, "");
const folder = document.documentElement.lang === "zh-CN" ? "" : `${document.documentElement.lang}/`;
/** More are not read, and make the page slow. */
const MOST = 200;

/** As a search compares texts: without regard to case, width and hints where a word may be parted. @param {string} text */
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b\u2060]/g, "");

/** @type {Promise<Year[]> | undefined} */
let index;

const load = async () => {
  const answer = await fetch(words.index || "");
  if (!answer.ok) throw new Error(`${answer.status}`);
  return /** @type {Promise<Year[]>} */ (answer.json());
};

/** @param {string} name @param {string} text */
const element = (name, text) => {
  const it = document.createElement(name);
  it.textContent = text;
  return it;
};

/** @param {Year} report @param {Entry} entry */
const result = ({ folder: report }, [id, kind, name, figure, quote]) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${up}${report}/${folder}${withSelection("", id)}`;
  const named = { "": figure, done: words.done, planned: words.planned };
  link.append(element("b", named[kind] || figure), ` ${name}`);
  const said = element("q", quote);
  said.lang = "zh-CN";
  item.append(link, said);
  return item;
};

/** @param {Year[]} reports @param {string} asked */
const show = (reports, asked) => {
  const parts = folded(asked).split(/\s+/).filter(Boolean);
  results.textContent = "";
  found.textContent = "";
  if (!parts.length) return;
  let places = 0;
  let years = 0;
  for (const report of reports) {
    const fits = report.entries.filter((entry) => {
      const text = folded(entry.slice(2).join(" "));
      return parts.every((part) => text.includes(part));
    });
    if (!fits.length) continue;
    years++;
    const list = document.createElement("ul");
    list.append(...fits.slice(0, Math.max(0, MOST - places)).map((entry) => result(report, entry)));
    if (list.firstChild) results.append(element("h2", report.year), list);
    places += fits.length;
  }
  const told = [years, places];
  found.textContent = places ? (words.said || "").replace(/\{\}/g, () => `${told.shift()}`) : words.nothing || "";
};

const search = async () => {
  const asked = field.value;
  setAddress(withWords(location.search, asked), location.hash);
  try {
    index = index || load();
    const reports = await index;
    // Whoever typed on meanwhile is answered for what stands there now.
    if (asked === field.value) show(reports, asked);
  } catch (_) {
    index = undefined;
    found.textContent = words.failed || "";
  }
};

field.hidden = false;
field.addEventListener("input", search);
field.value = wordsIn(location.search);
if (field.value) search();
