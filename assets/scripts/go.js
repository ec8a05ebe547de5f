// @ts-check
// Sends whoever has scanned a slide's code on to the page of the phone's language: the place goes along, and so does the large
// version. Written for the syntax of 2009; without it the page's links lead on.

(function () {
  var links = document.querySelectorAll("a[hreflang]");
  var wanted = navigator.languages || [navigator.language];
  var found = /** @type {HTMLAnchorElement} */ (links[0]);
  wanted.some(function (/** @type {string} */ language) {
    return [].some.call(links, function (/** @type {HTMLAnchorElement} */ link) {
      if (link.hreflang.slice(0, 2) !== language.slice(0, 2).toLowerCase()) return false;
      found = link;
      return true;
    });
  });
  var large = /[?&]elder=1(&|$)/.test(location.search) ? "?elder=1" : "";
  location.replace(found.href + large + location.hash);
})();
