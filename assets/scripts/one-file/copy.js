// @ts-check
// A copy that a browser saved of the one-file edition while it was running has the state in which it was saved. It begins anew, as
// the file itself did: what its program had drawn is drawn again, and the fingerprint of the file is not that of its copy.

import { root } from "../root.js";

/** The display settings set this on every page that runs. */
export const isCopy = root.dataset.settings !== undefined;

const begin = () => {
  const app = document.getElementById("app");
  if (app) delete app.dataset.report;
  const notice = document.getElementById("notice");
  if (notice) notice.hidden = true;
  for (const id of ["deck", "address", "fingerprint"]) {
    const filled = document.getElementById(id);
    if (filled) filled.textContent = "";
  }
};

if (isCopy) {
  for (const { name } of Array.from(root.attributes)) {
    if (/^data-(?!offline)/.test(name)) root.removeAttribute(name);
  }
  root.dataset.saved = "true";
  document.addEventListener("DOMContentLoaded", begin);
}
