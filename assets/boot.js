// Starts the program on a page that can be read, and asked for its sentences, without it. Whatever fails here leaves the page as it is and says so
// quietly; nothing is thrown and nothing is logged. Written for the syntax of 2019, since it runs where the program may not.

import { drawOnArrival } from "./boot/arrival.js";
import { answerFirst, handOver, takeBack } from "./boot/inspector.js";
import { layOut } from "./boot/layout.js";
import { answerLetters } from "./boot/letters.js";
import { print } from "./boot/paper.js";
import { deliver, giveUp, keep } from "./boot/pending.js";
import "./aids.js";
import "./steps.js";

/** Where the files are: behind all that the first paint waits for. */
const own = document.querySelector("[data-glue]");
const notice = document.getElementById("notice");
const root = document.documentElement;
const STALLED_AFTER_MS = 30000;

/** Shows the text for `kind`, unless the program itself has already said what happened. */
const say = (kind) => {
  // Nothing will draw a picture that fits better than the one that stands there.
  root.dataset.static = "true";
  if (!root.dataset.live) giveUp();
  if (!notice || root.dataset.failed || root.dataset.live) return;
  notice.textContent = notice.dataset[kind] || "";
  notice.hidden = false;
};

/** The program's module: streamed where the server names its type, else as bytes, which every engine takes. */
const load = async (url, whole) => {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  const type = response.headers.get("Content-Type") || "";
  return type.split(";")[0].trim() === "application/wasm" && !whole ? response : response.arrayBuffer();
};

/** Glue and module of a program: fetched by the names of their files, or handed over by the file that carries them. */
const bring = (id, glue, wasm) => {
  const at = (name) => new URL(own.dataset[name], document.baseURI).href;
  return window.carried ? window.carried(id) : Promise.all([import(at(glue)), load(at(wasm))]);
};

/** The part of the program that draws charts, as its glue asks for it. */
window.bringDrawing = async () => {
  if (window.carried) return (await window.carried("drawing"))[1];
  return (await load(new URL(own.dataset.drawing, document.baseURI).href, true));
};

/** A part of a long report, as the program asks for it. */
window.bringPart = async (name) => {
  const response = await fetch(new URL(name, document.baseURI).href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
};

/** Where the view stands on the web; empty for a file on a disk. */
const here = () => (window.placed ? window.placed() : location.href);

const start = async () => {
  if (pageStarted) return;
  pageStarted = true;
  if (typeof WebAssembly !== "object") return say("old");
  const stalled = setTimeout(() => say("missing"), STALLED_AFTER_MS);
  let arrived = false;
  try {
    const [glue, module] = await bring("report", "glue", "wasm");
    arrived = true;
    await glue.default({ module_or_path: module });
    // A late start takes back what was said while it was awaited.
    if (!root.dataset.failed && notice) notice.hidden = true;
  } catch (error) {
    // An engine that knows no part of the module refuses it with a CompileError; so does a file cut short.
    say(arrived && error instanceof WebAssembly.CompileError && !truncated(error) ? "old" : "missing");
  } finally {
    clearTimeout(stalled);
  }
};

/** The program answers from now on: what waited for it is done, and what stood in for it goes. */
const follow = () => {
  new MutationObserver((_, changes) => {
    if (!root.dataset.live) return;
    changes.disconnect();
    delete root.dataset.static;
    deliver();
    // The program draws what is selected in a frame of its own.
    const until = performance.now() + 1000;
    const wait = () => {
      const drawn = document.getElementById("inspector") || !/[?&]at=/.test(location.search);
      if (drawn || performance.now() > until) handOver();
      else requestAnimationFrame(wait);
    };
    wait();
  }).observe(root, { attributes: true, attributeFilter: ["data-live"] });
};

/**
 * A program that has panicked still receives its events: it would keep links from leading anywhere and answer nothing.
 * From then on they pass it by, and the browser does with them what it does on any page; controls are off.
 */
const letGo = () => {
  const off = () => {
    if (!root.dataset.failed) return;
    delete root.dataset.live;
    root.dataset.static = "true";
    giveUp();
    takeBack();
    for (const control of document.querySelectorAll("#app button, #app input")) control.disabled = true;
  };
  new MutationObserver(off).observe(root, { attributes: true, attributeFilter: ["data-failed"] });
  const pass = (event) => {
    if (root.dataset.failed && !root.dataset.deck) event.stopPropagation();
  };
  for (const kind of ["click", "keydown", "input", "pointerover", "pointerdown", "focusin"]) {
    addEventListener(kind, pass, true);
  }
};

/** Another program, by the names of its files on the page's element. */
const program = async (name) => {
  const [glue, module] = await bring(name, name, `${name}Wasm`);
  await glue.default({ module_or_path: module });
  return glue;
};

/** The program that draws QR codes; fetched by the first click that wants one. */
let painter;
const paint = async (...code) => {
  painter = painter || program("code");
  (await painter).qr(...code);
};

/** A style sheet that only some need; resolves when it holds. */
const dress = (name) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = own.dataset[name];
    link.onload = resolve;
    link.onerror = reject;
    // Behind the page's own, which stands in the body.
    document.body.append(link);
  });

/** `present` and `console` are other views of the page, by a program of their own; nobody else loads it. */
let deck;
let pageStarted = false;
const view = () => (/^#(present|console)(\/|$)/.exec(location.hash) || [])[1];
const present = async (kind) => {
  if (root.dataset.deck) return;
  root.dataset.deck = "loading";
  try {
    // The file that carries the program carries its styles, too.
    deck = deck || Promise.all([program("deck"), window.carried || dress("deckStyle")]);
    const [slides] = await deck;
    if (view() !== kind) throw new Error("left meanwhile");
    slides.present(kind === "console", still);
  } catch (error) {
    deck = undefined;
    if (view() === kind) still();
    else delete root.dataset.deck;
  }
};

/** Without the program, slides stand below each other: in a page of their own, or as the figures of a file without one. */
const still = () => {
  if (!window.carried) return location.replace("slides.html");
  root.dataset.deck = "page";
  say("missing");
};

/** Back to the page, at the figure that was shown last where that has a place. */
const leave = async () => {
  if (!root.dataset.deck) return;
  const shown = (/^#present\/([^/.]+)/.exec(location.hash) || [])[1];
  if (deck) (await deck)[0].dismiss();
  delete root.dataset.deck;
  delete root.dataset.awake;
  document.getElementById("deck").textContent = "";
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  const place = shown && document.getElementById(`fig-${shown}`);
  if (view()) history.replaceState(null, "", location.pathname + location.search + (place ? `#fig-${shown}` : ""));
  if (!pageStarted) {
    answer();
    start();
  }
  if (place) place.scrollIntoView();
};

const presenting = () => {
  root.addEventListener("deck-left", leave);
  addEventListener("hashchange", () => {
    if (view()) present(view());
    // A program that shows slides sees for itself that they are left.
    else if (root.dataset.deck === "page") leave();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-present]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = "#present";
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && root.dataset.deck === "page") leave();
  });
  answerLetters();
};

/**
 * The address that a button with `data-qr` names, relative to the page, or of the current view when it names none, as a
 * QR code in the next `.qr` and as text below it; a second click takes both away. Whatever fails leaves the text.
 */
const showAddress = async (button) => {
  const follows = (it) => button.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING;
  const place = Array.from(document.querySelectorAll(".qr")).find(follows);
  if (!place) return;
  const opens = button.getAttribute("aria-expanded") !== "true";
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    place.textContent = "";
  };
  set(opens);
  if (!opens) return;
  // The inspector goes on to the next number with the same button: the code of the last one must not stay.
  const changes = new MutationObserver(() => {
    changes.disconnect();
    set(false);
  });
  changes.observe(button, { attributes: true, attributeFilter: ["data-qr"] });
  // An empty address would lose the fragment.
  const href = button.dataset.qr ? new URL(button.dataset.qr, here()).href : here();
  const code = place.appendChild(document.createElement("div"));
  const address = place.appendChild(document.createElement("p"));
  address.className = "qr-a";
  address.textContent = href;
  try {
    await paint(code, href, own.dataset.qrName);
  } catch (_) {
    painter = undefined;
  }
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-qr]");
  if (button) showAddress(button);
});

/**
 * Hands the page to the worker that keeps it for readers without a network, once the program has taken over and the
 * browser has nothing to do. Where there are Trusted Types, a worker's address must come from a policy. The page's header
 * allows one by this name, once; it knows no address but this, and made here, before anything else, nobody can make it.
 */
const keepOffline = () => {
  if (!own.dataset.worker || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const address = new URL(own.dataset.worker, document.baseURI).href;
  let worker = address;
  if (window.trustedTypes) {
    try {
      worker = trustedTypes.createPolicy("report-figures-sw", { createScriptURL: () => address }).createScriptURL("");
    } catch (_) {
      return;
    }
  }
  const register = () =>
    navigator.serviceWorker.register(worker).then(({ active }) => active && active.postMessage("opened")).catch(() => {});
  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 1000));
  new MutationObserver((_, changes) => {
    if (!root.dataset.live) return;
    changes.disconnect();
    idle(register);
  }).observe(root, { attributes: true, attributeFilter: ["data-live"] });
};

/** Engines word it differently, but all speak of the end or the length when bytes are missing. */
const truncated = (error) => /end|length|extend|EOF|bytes/i.test(error.message);

/** Numbers lead to their sentences from now on, and everything else that is done waits for the program. */
const answer = () => {
  answerFirst();
  keep(() => start());
  follow();
  letGo();
  root.dataset.ready = "true";
  layOut();
};

// Without a prerendered page, nothing names its style sheet.
if (!window.carried && !document.querySelector("link[rel=stylesheet]")) dress("style");
keepOffline();
print(here);
presenting();
if (view()) present(view());
else {
  answer();
  drawOnArrival();
  start();
}
