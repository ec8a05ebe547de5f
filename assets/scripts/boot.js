// @ts-check
// Starts the program on a page that can be read, and asked for its sentences, without it. Whatever fails leaves the page as
// it is and says so quietly; nothing is thrown and nothing is logged. Only the order is here. All that this imports is
// written for the syntax of 2019, since it runs where the program may not.

import { drawOnArrival } from "./boot/arrival.js";
import { dress, own } from "./boot/files.js";
import { answerLetters } from "./boot/letters.js";
import { openForPaper } from "./boot/paper.js";
import { present, presentWhenAsked, view } from "./boot/presentation.js";
import { begin } from "./boot/program.js";
import { setWideCloser } from "./boot/wide-letters.js";
import { keepOffline } from "./boot/worker.js";
import "./boot/checking.js";
import "./boot/qr-code.js";

/**
 * What an engine lacks for one of these, or somebody else's script has broken, is left undone, and takes nothing else along.
 * @param {() => void} part
 */
const attempt = (part) => {
  try {
    part();
  } catch (_) {
    // The page can be read.
  }
};

const start = () => {
  // Without a prerendered page, nothing names its style sheet.
  if (!window.carried && !document.querySelector("link[rel=stylesheet]")) dress("style");
  if (own) attempt(keepOffline);
  attempt(openForPaper);
  presentWhenAsked();
  attempt(answerLetters);
  attempt(setWideCloser);
  if (view()) {
    present();
  } else {
    begin();
    attempt(drawOnArrival);
  }
};

// Within the same task: the build puts all of it into this script.
export const started = import("./enhancements.js").then(start);
// Of a start that fails, the page tells (lost.js); whoever has brought this script may, too.
started.catch(() => {});
