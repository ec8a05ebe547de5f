// @ts-check
// Where the files of the editor's page are. Names are written from the site's root on, in which the page lies.

/** @param {"glue" | "wasm" | "worker"} name */
export const at = (name) => new URL(EDITOR[name], document.baseURI).href;

/** The element that tells of the site. */
const own = /** @type {HTMLElement} */ (document.getElementById("edit"));

/**
 * A file that the page names.
 * @param {"kit" | import("./page.js").Sheet} name
 */
export const named = (name) => new URL(/** @type {string} */ (own.dataset[name]), document.baseURI).href;
