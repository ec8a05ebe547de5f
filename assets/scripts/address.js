// @ts-check
// The page's address: no other script reads or writes its parts. The grammar stands in crates/model/src/address.rs, whose
// writer and this one are held to the same cases (tests/fixtures/addresses.json). Texts in, texts out, but for the last three.
// Every engine runs this, the oldest included: written for the syntax of 2009.

/**
 * A query with another value of a name, or without it: behind the language and the large version, before all other choices.
 * Whoever calls has escaped the value.
 * @param {string} search
 * @param {"elder=" | "at=" | "q="} name
 * @param {string | undefined} value
 */
function withValue(search, name, value) {
  var parts = search.slice(1).split("&").filter(function (part) {
    // Not what begins with it, at 0.
    return part && part.indexOf(name);
  });
  var at = 0;
  while (/^(lang|elder)=/.test(parts[at])) at++;
  if (value) parts.splice(at, 0, name + value);
  return (parts.length ? "?" : "") + parts.join("&");
}

/**
 * A query with the large version in it or not.
 * @param {string} search
 * @param {string | undefined} elder
 */
export function withElder(search, elder) {
  return withValue(search, "elder=", elder);
}

/**
 * A query with another selection, or with none.
 * @param {string} search
 * @param {string} id
 */
export function withSelection(search, id) {
  return withValue(search, "at=", encodeURIComponent(id));
}

/**
 * A query with other words that are searched for, or with none.
 * @param {string} search
 * @param {string} words
 */
export function withWords(search, words) {
  return withValue(search, "q=", encodeURIComponent(words));
}

/**
 * The words that a query searches for.
 * @param {string} search
 */
export function wordsIn(search) {
  return new URLSearchParams(search).get("q") || "";
}

/**
 * What a query says is selected.
 * @param {string} search
 */
export function selectedIn(search) {
  return new URLSearchParams(search).get("at");
}

/**
 * The language that a query of the one-file edition asks for; none for the static page's.
 * @param {string} search
 */
export function languageIn(search) {
  return (/^\?lang=(en|de)\b/.exec(search) || [])[1];
}

/**
 * Where a link to another language leads with the present choices. In the one-file edition the language is the first of them.
 * @param {string} href
 * @param {string} search
 */
export function inLanguage(href, search) {
  if (href[0] !== "?") return href.split(/[?#]/)[0] + search;
  var choices = search.replace(/^\?(lang=\w*&?)?/, "");
  return href.split(/[&#]/)[0] + (choices && "&" + choices);
}

/**
 * Where a view of the one-file edition stands on the site that it is from, whose languages have folders.
 * @param {string} site Without a slash at its end.
 * @param {string} search
 * @param {string} hash
 */
export function onSite(site, search, hash) {
  var language = languageIn(search);
  var query = search.replace(/^\?lang=\w*&?/, "?");
  return site + "/" + (language ? language + "/" : "") + (query === "?" ? "" : query) + hash;
}

/**
 * A query without what others have put into it, such as messengers that follow their readers.
 * @param {string} search
 */
export function ownChoices(search) {
  var own = search.slice(1).split("&").filter(function (part) {
    return /^(lang|elder|at|q|kind|bound|chapter|in-method|in-area|year|sort|method|area|theme|status|group|view|for|answered|before)=/.test(part);
  });
  return (own.length ? "?" : "") + own.join("&");
}

/** The page's address for others. */
export function ownAddress() {
  return location.origin + location.pathname + ownChoices(location.search) + location.hash;
}

/**
 * The need, of those that the page answers first, that a query asks for.
 * @param {string} search
 */
export function needIn(search) {
  return (/[?&]for=([\w-]+)/.exec(search) || [])[1];
}

/**
 * The view that a fragment asks for, if it is not the page.
 * @param {string} hash
 */
export function viewIn(hash) {
  return (/^#(present|console)(\/|$)/.exec(hash) || [])[1];
}

/**
 * The chart of the slide that a fragment names.
 * @param {string} hash
 */
export function chartIn(hash) {
  return (/^#present\/([^/.]+)/.exec(hash) || [])[1];
}

/**
 * Whose mark an element is: what its attribute names, else its own id or the address that it leads to.
 * @param {string | undefined} named
 * @param {string | null} place
 */
export function idOf(named, place) {
  return named || (place || "").replace(/^.*#/, "").replace(/^f-/, "");
}

/**
 * The element that a fragment names. A fragment with broken escapes throws.
 * @param {string} hash
 */
export function placeIn(hash) {
  return document.getElementById(decodeURIComponent(hash.slice(1)));
}

/**
 * Gives the page another query and fragment, in the place of the present ones. An engine that refuses, some after too many
 * calls, leaves the address as it is.
 * @param {string} search
 * @param {string} hash
 */
export function setAddress(search, hash) {
  if (search + hash === location.search + location.hash) return;
  try {
    // An empty address would mean the present one, so the path is named.
    history.replaceState(history.state, "", location.pathname + search + hash);
  } catch (_) {
    // Nothing to do.
  }
}

/**
 * Gives the page another query, as a new entry of the history.
 * @param {string} search
 */
export function addAddress(search) {
  if (search === location.search) return;
  try {
    history.pushState(null, "", location.pathname + search + location.hash);
  } catch (_) {
    // As above.
  }
}
