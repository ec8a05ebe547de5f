// @ts-check
// The bar that is shown while something is read aloud: made with the first reading, in the page's language, outside what the
// program draws. What its buttons do is in reading.js, its look in voice.css.

import { root } from "../root.js";

/** What the bar says in the page's language. */
export const words = () => VOICES[root.lang];

/**
 * @param {string} name
 * @param {string} kind
 * @param {(Node | string)[]} inside
 */
const element = (name, kind, ...inside) => {
  const made = document.createElement(name);
  made.className = kind;
  made.append(...inside);
  return made;
};

/**
 * @param {string} part
 * @param {HTMLElement} made
 */
const named = (part, made) => {
  made.setAttribute(`data-voice-${part}`, "");
  return made;
};

/**
 * @param {string} part
 * @param {string} kind
 * @param {Node | string} inside
 */
const button = (part, kind, inside) => {
  const made = named(part, element("button", `btn ${kind}`, inside));
  made.setAttribute("type", "button");
  return made;
};

/** What a button with a drawn sign is called. */
const hidden = (/** @type {string} */ name) => element("span", "vh", name);

const make = () => {
  const { region, pause, stop, slower, faster } = words();
  const state = named("state", element("p", "voice-s"));
  state.setAttribute("role", "status");
  const speed = [
    button("slower", "voice-r", hidden(slower)),
    named("rate", element("output", "voice-n")),
    button("faster", "voice-r", hidden(faster)),
  ];
  const flow = element("div", "voice-b", button("pause", "", pause), button("stop", "", stop));
  const bar = element("div", "voice", element("div", "wrap voice-i", state, flow, element("div", "voice-b", ...speed)));
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", region);
  bar.lang = root.lang;
  bar.hidden = true;
  /** @type {HTMLElement} */ (document.getElementById("address")).after(bar);
  return bar;
};

/** @type {HTMLElement | undefined} */
let made;

/** The one bar of the page. */
export const bar = () => {
  made = made || make();
  return made;
};
