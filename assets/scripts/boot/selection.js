// @ts-check
// What is selected stands in the address, as `at=<id>`. Text in, text out, by the same rules as the program's
// (crates/web/src/browser/address.rs): what is no choice of the page's stands before it.

/**
 * What a query says is selected.
 * @param {string} search
 */
export const selectedIn = (search) => new URLSearchParams(search).get("at");

/**
 * A query with another selection, or with none.
 * @param {string} search
 * @param {string} id
 */
export const withSelection = (search, id) => {
  const parts = search.slice(1).split("&").filter((part) => part && !/^at=/.test(part));
  const kept = parts.filter((part) => /^(lang|elder)=/.test(part)).length;
  if (id) parts.splice(kept, 0, `at=${encodeURIComponent(id)}`);
  return parts.length ? `?${parts.join("&")}` : "";
};

/**
 * Whose mark an element is: what its attribute names, else its own id or the address that it leads to.
 * @param {string | undefined} named
 * @param {string | null} place
 */
export const idOf = (named, place) => named || (place || "").replace(/^.*#/, "").replace(/^f-/, "");
