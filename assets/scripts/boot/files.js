// @ts-check
// The files that the page loads after its own: fetched by the names that the page gives them, or handed over by the
// one-file edition, which carries them.

/** The element that names the files: behind all that the first paint waits for. */
export const own = /** @type {HTMLElement} */ (document.querySelector("[data-glue]"));

/** @typedef {"glue" | "wasm" | "drawing" | "code" | "codeWasm" | "deck" | "deckWasm" | "deckStyle" | "style"} FileName */

/** @param {FileName} name */
const at = (name) => new URL(/** @type {string} */ (own.dataset[name]), document.baseURI).href;

/** @param {string} url */
const get = async (url) => {
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
 * Glue and module of a program: `id` is its name in the one-file edition, the others are those of its files.
 * @template {keyof Programs} Id
 * @param {Id} id
 * @param {FileName} glue
 * @param {FileName} wasm
 * @returns {Brought<Id>}
 */
export const bring = (id, glue, wasm) =>
  window.carried ? window.carried(id) : Promise.all([import(at(glue)), load(at(wasm))]);

/** The part of the program that draws charts, as its glue asks for it. */
window.bringDrawing = async () =>
  window.carried ? (await window.carried("drawing"))[1] : load(at("drawing"), true);

/** A part of a long report, as the program asks for it. */
window.bringPart = async (name) => (await get(new URL(name, document.baseURI).href)).text();

/**
 * Another program, started.
 * @template {"code" | "deck"} Id
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
    link.href = /** @type {string} */ (own.dataset[name]);
    link.onload = resolve;
    link.onerror = reject;
    // Behind the page's own, which stands in the body.
    document.body.append(link);
  });
