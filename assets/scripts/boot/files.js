// @ts-check
// The files that the page loads after its own: fetched by the names that the build has written before this script, or handed
// over by the one-file edition, which carries them.

/** The element that tells of the site: behind all that the first paint waits for. */
export const own = /** @type {HTMLElement} */ (document.querySelector("[data-glue]"));

/**
 * @typedef {"glue" | "wasm" | "drawing" | "code" | "codeWasm" | "check" | "checkWasm" | "checkStyle" | "deck" | "deckWasm"
 *   | "deckStyle" | "style" | "steps" | "voice" | "voiceStyle" | `slides-${string}`} FileName
 */

/**
 * This script, in a folder of the site; the one-file edition has none. Its address is read now: a base that others add changes
 * it.
 */
const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("head script[type=module]"));
const src = script ? script.src : "";

/**
 * The address of a file that is named from the site's root on.
 * @param {string} path
 */
export const beside = (path) => new URL(path, new URL("..", src)).href;

/** @param {FileName} name */
const at = (name) => beside(LATER[name]);

/**
 * A file, or an error where it is not there.
 * @param {string} url
 */
export const get = async (url) => {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  return response;
};

/**
 * A program's module: streamed where the server names its type, else as bytes, which every engine takes.
 * @param {string} url
 * @param {boolean} [whole]
 */
const load = async (url, whole) => {
  const response = await get(url);
  const type = response.headers.get("Content-Type") || "";
  return type.split(";")[0].trim() === "application/wasm" && !whole ? response : response.arrayBuffer();
};

/**
 * A script that only some need.
 * @param {FileName} name
 */
export const importNamed = (name) => import(at(name));

/**
 * Glue and module of a program: `id` is its name in the one-file edition, the others are those of its files.
 * @template {keyof Programs} Id
 * @param {Id} id
 * @param {FileName} glue
 * @param {FileName} wasm
 * @returns {Brought<Id>}
 */
export const bring = (id, glue, wasm) =>
  window.carried ? window.carried(id) : Promise.all([import(at(glue)), load(at(wasm))]);

/**
 * A file as text.
 * @param {FileName} name
 */
export const text = async (name) => (await get(at(name))).text();

/** The part of the program that draws charts, as its glue asks for it. */
window.bringDrawing = async () =>
  window.carried ? (await window.carried("drawing"))[1] : load(at("drawing"), true);

/** A part of a long report, as the program asks for it. */
window.bringPart = async (name) => (await get(new URL(name, document.baseURI).href)).text();

/**
 * Another program, started.
 * @template {"code" | "check" | "deck"} Id
 * @param {Id} name
 */
export const program = async (name) => {
  const [glue, module] = await bring(name, name, `${name}Wasm`);
  await glue.default({ module_or_path: module });
  return glue;
};

/**
 * A style sheet that only some need; resolves when it holds.
 * @param {FileName} name
 */
export const dress = (name) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = at(name);
    link.onload = resolve;
    link.onerror = reject;
    // Behind the page's own, which stands in the body.
    document.body.append(link);
  });
