// Starts the one-file edition: hands over the programs that the file carries, and shows the language that the address
// asks for. The build bundles it with the page's own scripts, which run once the file has been read: a file that was cut
// short ends before its programs, and its reader is told. Written for the syntax of 2019.

import { gunzipSync } from "fflate";
import "./ease.js";

const root = document.documentElement;
const own = document.querySelector("script[data-glue]");
const [, asked] = /^\?lang=(en|de)\b/.exec(location.search) || [];

/** A file that the page carries: gzip in base64, the same in engines with and without a decompressor of their own. */
const unpacked = (id) => {
  const carrier = document.getElementById(`program-${id}`);
  if (carrier.textContent.length !== Number(carrier.dataset.length)) throw new Error("the file was cut short");
  const text = atob(carrier.textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return gunzipSync(bytes);
};

/**
 * Turns the page into another language for the program that is about to draw it. The static page is
 * Chinese, so that what was prerendered is no longer what it draws. Returns what undoes it.
 */
const turn = ({ tag, title, qr, notices }) => {
  const app = document.getElementById("app");
  const notice = document.getElementById("notice");
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

/** What the asked language needs, and, once slides are shown in it, what undoes it. */
const inLanguage = () => JSON.parse(document.getElementById("languages").textContent)[asked];
let spoken;

/** Starts the slides' program in the language that is asked for; the page behind them is drawn when they are left. */
const show = async (program) => {
  if (asked && root.lang.slice(0, 2) !== asked) {
    spoken = turn(inLanguage());
    spoken.finish();
  }
  delete root.dataset.turning;
  await programs.deck.default(program);
  lock("deck");
};

/** Resolves when the program has taken over, or has failed: it starts in several tasks. */
const settled = () =>
  new Promise((resolve) => {
    const look = () => (root.dataset.live || root.dataset.failed) && resolve();
    new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-live", "data-failed"] });
    look();
  });

/** Starts the page's program in the language that is asked for. */
const begin = async (program) => {
  const turned = spoken || (asked && turn(inLanguage()));
  const stop = () => {
    delete root.dataset.turning;
    if (turned) turned.undo();
  };
  try {
    await programs.report.default(program);
  } catch (error) {
    stop();
    throw error;
  }
  await settled();
  if (root.dataset.failed) return stop();
  delete root.dataset.turning;
  if (turned) turned.finish();
  arrive();
  lock("report");
};

/** What the address names stands elsewhere once the fitting layouts are drawn, and is another element where all is new. */
const arrive = () => {
  try {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place) place.scrollIntoView();
  } catch (_) {
    // A broken fragment names nothing.
  }
};

/** Programs that wait until they are asked for, compiled: old engines count compiling as evaluation. */
const waiting = {};

/**
 * Nothing that comes later may run: from here on the policy allows no script, and no text to be evaluated. The programs
 * that wait may still start: engines that know the keyword compile and start them, WebKit only with it; older ones do not
 * ask for a module that is compiled already. `running` is.
 */
let locked;
const lock = async (running) => {
  if (locked) return;
  locked = true;
  const ids = ["drawing", ...Object.keys(programs)];
  for (const id of ids.filter((it) => it !== running)) {
    try {
      waiting[id] = await WebAssembly.compile(unpacked(id));
    } catch (_) {
      // Whoever asks for it will be told.
    }
  }
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'wasm-unsafe-eval'";
  document.head.append(policy);
};

/** Glue and module of a program, as boot.js asks for them. */
window.carried = async (id) => {
  const start = { report: begin, deck: show }[id];
  const glue = start ? { ...programs[id], default: start } : programs[id];
  return [glue, waiting[id] || unpacked(id)];
};

/** Where the view stands on the web, if it does: at the file's own address, or at that of the site which it is from. */
window.placed = () => {
  if (/^https?:$/.test(location.protocol)) return location.href;
  const { site } = own.dataset;
  if (!site) return "";
  const query = location.search.replace(/^\?lang=\w*&?/, "?");
  return `${site}/${asked ? `${asked}/` : ""}${query === "?" ? "" : query}${location.hash}`;
};

/** What reads aloud, as aids.js asks for it: the same script, which waits in this one. */
window.carriedVoice = () => import("./voice.js");

if (asked) root.dataset.turning = asked;
if (!window.placed()) root.dataset.unplaced = "";
addEventListener("DOMContentLoaded", () => {
  import("./boot.js");
});
