// @ts-check
// Leads from a report's lasting address to where it stands now, with all that the address chooses. Written for the syntax of
// 2009; without it the page's link leads on.

var way = /** @type {HTMLAnchorElement} */ (document.querySelector("main a"));
location.replace(way.href + location.search + location.hash);
