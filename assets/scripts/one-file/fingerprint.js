// @ts-check
// The fingerprint of the one-file edition: the beginning of the SHA-256 of the file, so that a copy can be compared with the
// site's. No script can read the file that it stands in. But the build writes it in the one form that is written again here
// from what the browser has read, byte for byte, before anything on the page has changed. A file whose text was changed has
// another fingerprint; a forged script can say any: docs/threat-model.md.

import { isCopy } from "./copy.js";

const VOID = /^(base|br|col|hr|img|input|link|meta|wbr)$/;
const SHAPE = /^(path|rect|circle|use)$/;

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/**
 * The beginning of an element. Components give every attribute a value; templates leave an empty one out.
 * @param {Element} element
 * @param {boolean} drawn Whether a component has made it.
 */
const opening = (element, drawn) => {
  let out = `<${element.localName}`;
  for (const { name, value } of element.attributes) {
    out += value || drawn ? ` ${name}="${escaped(value).replace(/"/g, "&quot;")}"` : ` ${name}`;
  }
  return out;
};

/**
 * Adds an element, as the build writes it.
 * @param {Element} element
 * @param {string[]} out
 * @param {boolean} drawn
 */
const write = (element, out, drawn) => {
  const name = element.localName;
  out.push(opening(element, drawn));
  if (SHAPE.test(name) && !element.firstChild) out.push("/>");
  else if (VOID.test(name)) out.push(">");
  else {
    out.push(">");
    writeWithin(element, out, drawn || element.id === "app");
    out.push("</", name, ">");
  }
};

/**
 * @param {Element} element
 * @param {string[]} out
 * @param {boolean} drawn
 */
const writeWithin = (element, out, drawn) => {
  const plain = /^(script|style)$/.test(element.localName);
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) write(/** @type {Element} */ (node), out, drawn);
    // In two pieces: the file that carries this script would take the beginning of a comment for one.
    else if (node.nodeType === Node.COMMENT_NODE) out.push("<!", "--", /** @type {Comment} */ (node).data, "-->");
    else out.push(plain ? /** @type {Text} */ (node).data : escaped(/** @type {Text} */ (node).data));
  }
};

/** The first element as it was read: what the reader has chosen is set on it while the rest is. */
const first = opening(document.documentElement, false);

/** The file. */
export const file = () => {
  /** @type {string[]} */
  const head = [];
  /** @type {string[]} */
  const body = [];
  writeWithin(document.head, head, false);
  writeWithin(document.body, body, false);
  const inside = `<head>${head.join("")}</head>\n<body>${body.join("").trimEnd()}\n</body>`;
  return `\uFEFF<!DOCTYPE html>\n${first}>\n${inside}\n</html>\n`;
};

/** Shows the fingerprint, where the browser computes it. */
const show = async () => {
  const bytes = new TextEncoder().encode(file());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(digest, (it) => it.toString(16).padStart(2, "0")).join("");
  const groups = digits.match(/.{4}/g) || [];
  const output = document.getElementById("fingerprint");
  if (output) output.textContent = groups.slice(0, 8).join(" ");
};

document.addEventListener("DOMContentLoaded", () => {
  if (isCopy) return;
  show().catch(() => {
    // Without it, the file itself can be compared.
  });
});
