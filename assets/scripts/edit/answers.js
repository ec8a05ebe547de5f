// @ts-check
// What the editor's worker answers: it renders the page of a report, makes its site and opens one again, so that whoever types is
// never kept waiting. Its program is the publisher (crates/publisher). Asked `{ id, ask, … }`, it answers `{ id, answer }` or
// `{ id, wrong }`, and `{ id, progress }` on the way; `{ ready }` once its program is there, and `{ gone }` when it did not come or
// has stopped, and nothing more is to be asked of this worker.

import { isPanic } from "../panic.js";

/**
 * The kit, which is given, or lies at an address.
 * @param {string | Uint8Array} kit
 */
const bytesOf = async (kit) => {
  if (typeof kit !== "string") return kit;
  try {
    const response = await fetch(kit);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (_) {
    // Engines word it each in its own way.
  }
  throw new Error("missing");
};

/** @type {Record<string, (glue: any, asked: any, progress: (...told: unknown[]) => void) => Promise<unknown>>} */
const ANSWERS = {
  page: (glue, { json, text, lang, layout }) => glue.page(json, text, lang, layout),
  slides: (glue, { json, text, lang }) => glue.slides(json, text, lang),
  png: async (glue, { width, height, pixels }) => glue.png(width, height, pixels),
  pictures: async (glue, { json, text }) => glue.pictures(json, text),
  site: async (glue, { kit, json, text, pictures }, progress) => {
    const site = await glue.publish(await bytesOf(kit), json, text, undefined, pictures, progress);
    return { zip: site.zip(), offline: site.file("offline.html"), left: site.leftOut() };
  },
  open: async (glue, { names, contents, lang }) => glue.open(names, contents, lang),
};

/**
 * Answers with the program, once it is there.
 * @param {Promise<any>} program
 */
export const answerWith = (program) => {
  program.then(
    () => postMessage({ ready: true }),
    () => postMessage({ gone: "missing" }),
  );
  addEventListener("message", async ({ data }) => {
    const { id, ask } = data;
    if (!ask) return;
    try {
      const glue = await program.catch(() => undefined);
      // What asked has been told.
      if (!glue) return;
      const progress = (/** @type {unknown[]} */ ...told) => postMessage({ id, progress: told });
      postMessage({ id, answer: await ANSWERS[ask](glue, data, progress) });
    } catch (error) {
      if (isPanic(error)) {
        postMessage({ gone: "stopped" });
        return;
      }
      postMessage({ id, wrong: String((error && /** @type {Error} */ (error).message) || error) });
    }
  });
};
