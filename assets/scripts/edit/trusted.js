// @ts-check
// Trusted Types: the editor shows what its own program has written, and starts the one worker that it has.

/**
 * @typedef {{ createHTML(html: string): string, createScriptURL(url: string): string }} Trusted
 * @param {() => string} worker Its address.
 * @returns {Trusted}
 */
export const trusting = (worker) => {
  const own = { createHTML: (/** @type {string} */ html) => html, createScriptURL: worker };
  return window.trustedTypes ? window.trustedTypes.createPolicy("report-figures-edit", own) : own;
};
