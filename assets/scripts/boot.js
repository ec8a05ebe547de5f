// @ts-check
// Starts the program on a page that can be read, and asked for its sentences, without it. Whatever fails leaves the page as
// it is and says so quietly; nothing is thrown and nothing is logged. Only the order is here. All that this imports is
// written for the syntax of 2019, since it runs where the program may not.

import { drawOnArrival } from "./boot/arrival.js";
import { dress } from "./boot/files.js";
import { answerLetters } from "./boot/letters.js";
import { openForPaper } from "./boot/paper.js";
import { present, presentWhenAsked, view } from "./boot/presentation.js";
import { begin } from "./boot/program.js";
import { setWideCloser } from "./boot/wide-letters.js";
import { keepOffline } from "./boot/worker.js";
import "./boot/qr-code.js";
import "./enhancements.js";
import "./steps.js";

// Without a prerendered page, nothing names its style sheet.
if (!window.carried && !document.querySelector("link[rel=stylesheet]")) dress("style");
keepOffline();
openForPaper();
presentWhenAsked();
answerLetters();
setWideCloser();
const asked = view();
if (asked) {
  present(asked);
} else {
  begin();
  drawOnArrival();
}
