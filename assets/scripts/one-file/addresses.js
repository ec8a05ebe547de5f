// @ts-check
// Addresses of the one-file edition. Text in, text out.

/**
 * The language that a query asks for; none for the static page's.
 * @param {string} search
 */
export const languageIn = (search) => (/^\?lang=(en|de)\b/.exec(search) || [])[1];

/**
 * Where a view of the file stands on the site that it is from, whose languages have folders.
 * @param {string} site Without a slash at its end.
 * @param {string} search
 * @param {string} hash
 */
export const onSite = (site, search, hash) => {
  const language = languageIn(search);
  const query = search.replace(/^\?lang=\w*&?/, "?");
  return `${site}/${language ? `${language}/` : ""}${query === "?" ? "" : query}${hash}`;
};
