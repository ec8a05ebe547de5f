// @ts-check
// Addresses of the page in another language. Text in, text out.

/**
 * Where a link to another language leads with the present choices. In the one-file edition the language is the first of them.
 * @param {string} href
 * @param {string} search
 */
export const inLanguage = (href, search) => {
  if (!href.startsWith("?")) return href.split(/[?#]/)[0] + search;
  const choices = search.replace(/^\?(lang=\w*&?)?/, "");
  return href.split(/[&#]/)[0] + (choices && `&${choices}`);
};
