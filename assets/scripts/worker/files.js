// @ts-check
// Which files are the site's, and what its caches are called. Text in, text out.

/**
 * What the names of a site's caches begin with. A space stands in no address, so that no other site's caches begin like
 * this, nor those of a folder below.
 * @param {string} scope The site's folder.
 */
export const prefixOf = (scope) => `report-figures ${scope} `;

/**
 * The names of the caches that earlier builds of a site have left.
 * @param {string[]} names Of all caches.
 * @param {string} scope
 * @param {string} version Of the present build.
 */
export const othersOf = (names, scope, version) => {
  const prefix = prefixOf(scope);
  return names.filter((name) => name.startsWith(prefix) && name !== prefix + version);
};

/**
 * The path under which a file is listed, or nothing for what is not of this site. Queries belong to the page's state.
 * @param {string} scope
 * @param {string} url
 */
export const pathIn = (scope, url) => {
  const { origin, pathname } = new URL(url);
  const whole = origin + pathname;
  return whole.startsWith(scope) ? whole.slice(scope.length).replace(/(^|\/)index\.html$/, "$1") : undefined;
};

/**
 * The beginning of a file's SHA-256, by which a build knows it.
 * @param {ArrayBuffer} bytes
 */
export const digest = async (bytes) => {
  const whole = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(whole.slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
