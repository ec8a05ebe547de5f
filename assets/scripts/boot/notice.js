// @ts-check
// Says on the page why its program does not answer. The words stand on the notice, in the page's language.

import { root } from "../root.js";
import { giveUp } from "./pending.js";

const notice = document.getElementById("notice");

/** @param {"old" | "missing" | "unknown" | "panic" | "style"} kind */
export const tell = (kind) => {
  // Of a page that was cut short, no other word is true.
  if (!notice || root.dataset.lost === "cut") return;
  notice.textContent = notice.dataset[kind] || "";
  notice.hidden = false;
};

/**
 * Shows the text for `kind`, unless the program itself has already said what happened.
 * @param {"old" | "missing"} kind
 */
export const say = (kind) => {
  // Nothing will draw a picture that fits better than the one that stands there.
  root.dataset.static = "true";
  if (!root.dataset.live) giveUp();
  if (!root.dataset.failed && !root.dataset.live) tell(kind);
};

/** What was said holds with the program, too. */
let stays = false;

/** Says that the address asks for what is not there. A long report's page does not know all of it. */
export const tellUnknown = () => {
  if (document.querySelector("#app[data-parts]")) return;
  stays = true;
  tell("unknown");
};

/** What was said while the program was awaited no longer holds. */
export const takeBackWords = () => {
  if (!notice || root.dataset.failed) return;
  if (stays) return tell("unknown");
  notice.hidden = true;
  if (root.dataset.lost === "style") tell("style");
};
