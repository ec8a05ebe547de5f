// @ts-check
// A copy that a browser saved of the one-file edition while it was running has the state in which it was saved. It begins anew, as
// the file itself did: in its own language, with nothing that scripts had put in; what its program had drawn is drawn again, and
// the fingerprint of the file is not that of its copy.

import { root } from "../root.js";
import { dress, wordsOf } from "./language.js";

/** The display settings set this on every page that runs. */
export const isCopy = root.dataset.settings !== undefined;

const begin = () => {
  const app = document.getElementById("app");
  if (app) {
    delete app.dataset.report;
    app.removeAttribute("lang");
  }
  const words = wordsOf("zh");
  if (words) dress(words);
  const notice = document.getElementById("notice");
  if (notice) {
    notice.hidden = true;
    Object.assign(notice.dataset, words && words.notices);
  }
  for (const id of ["deck", "address", "fingerprint"]) {
    const filled = document.getElementById(id);
    if (filled) filled.textContent = "";
  }
  for (const panel of document.querySelectorAll("body > .rail, body > .voice")) panel.remove();
};

if (isCopy) {
  for (const { name } of Array.from(root.attributes)) {
    if (/^data-(?!offline)/.test(name)) root.removeAttribute(name);
  }
  root.dataset.saved = "true";
  document.addEventListener("DOMContentLoaded", begin);
}
