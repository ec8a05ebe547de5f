// @ts-check
// What the editor's program asks of its worker (worker.js), and the pictures that only a page can draw.

/**
 * What a page brings: a worker that it has started, and the kit, or where that is.
 * @typedef {{ start: () => Worker, kit: () => string | Uint8Array }} Means
 */

/** A network that has not brought the program after so long will not. */
const LATE_AFTER_MS = 90000;

/** @type {Means} */
let means;
/** @type {Worker | undefined} */
let worker;
let last = 0;
/** @type {Map<number, { done: (answer: any) => void, failed: (error: Error) => void, progress: (...told: unknown[]) => void }>} */
const waiting = new Map();

/**
 * Ends a worker that answers nothing more; the next question starts another. Whoever waits is told why, in a word for which the
 * program has its own (crates/edit/src/browser/site.rs).
 * @param {Worker} gone
 * @param {string} why
 */
const end = (gone, why) => {
  gone.terminate();
  if (worker !== gone) return;
  worker = undefined;
  const left = Array.from(waiting.values());
  waiting.clear();
  for (const { failed } of left) failed(new Error(why));
};

const start = () => {
  const started = means.start();
  const late = setTimeout(() => end(started, "late"), LATE_AFTER_MS);
  started.onmessage = ({ data: { id, answer, wrong, progress, ready, gone } }) => {
    if (ready || gone) clearTimeout(late);
    if (gone) end(started, gone);
    const asked = waiting.get(id);
    if (!asked) return;
    if (progress) return asked.progress(...progress);
    waiting.delete(id);
    if (wrong === undefined) asked.done(answer);
    else asked.failed(new Error(wrong));
  };
  started.onerror = () => {
    clearTimeout(late);
    end(started, "missing");
  };
  worker = started;
  return started;
};

/**
 * @param {string} ask
 * @param {object} given
 * @param {(...told: unknown[]) => void} [progress]
 * @returns {Promise<any>}
 */
const asking = (ask, given, progress = () => {}) =>
  new Promise((done, failed) => {
    last += 1;
    waiting.set(last, { done, failed, progress });
    (worker || start()).postMessage({ id: last, ask, ...given });
  });

const encoder = new TextEncoder();
/**
 * @param {string} json
 * @param {string} text
 */
const files = (json, text) => ({ json: encoder.encode(json), text: encoder.encode(text) });

/**
 * Lets the program ask, by what the page brings.
 * @param {Means} brought
 */
export const publishBy = (brought) => {
  means = brought;
};

window.renderPage = (json, text, lang, layout) => asking("page", { ...files(json, text), lang, layout });
window.renderSlides = (json, text, lang) => asking("slides", { ...files(json, text), lang });
window.openSite = (names, contents, lang) => asking("open", { names, contents, lang });

/**
 * A picture as its pixels; nothing where the browser cannot draw it.
 * @param {{ svg: string, scale: number }} picture
 * @returns {Promise<ImageData | undefined>}
 */
const draw = async ({ svg, scale }) => {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!context) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } catch (_) {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
};

/**
 * All pictures as files, by their names: while the worker writes one, the next is drawn.
 * @param {{ name: string, svg: string, scale: number }[]} list
 * @param {(...told: unknown[]) => void} progress
 */
const drawAll = async (list, progress) => {
  const pictures = new Map();
  /** @type {Promise<unknown>} */
  let written = Promise.resolve();
  for (const [at, picture] of list.entries()) {
    progress("pictures", at, list.length);
    const drawn = await draw(picture);
    await written;
    if (!drawn) continue;
    const { width, height, data } = drawn;
    written = asking("png", { width, height, pixels: new Uint8Array(data.buffer) }).then((file) => pictures.set(picture.name, file));
  }
  await written;
  return pictures;
};

window.makeSite = async (json, text, progress) => {
  const given = files(json, text);
  const pictures = await drawAll(await asking("pictures", given), progress);
  return asking("site", { ...given, kit: means.kit(), pictures }, progress);
};
