// @ts-check
// Says on the page why its program does not answer. The words stand on the notice, in the page's language.

import { root } from "../root.js";
import { giveUp } from "./pending.js";

export const notice = document.getElementById("notice");

/**
 * Shows the text for `kind`, unless the program itself has already said what happened.
 * @param {"old" | "missing"} kind
 */
export const say = (kind) => {
  // Nothing will draw a picture that fits better than the one that stands there.
  root.dataset.static = "true";
  if (!root.dataset.live) giveUp();
  if (!notice || root.dataset.failed || root.dataset.live) return;
  notice.textContent = notice.dataset[kind] || "";
  notice.hidden = false;
};
