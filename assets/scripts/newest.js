// @ts-check
// The root of a site of several years shows the newest report, whose own address is another: from now on it is the page's, so
// that whoever copies it copies one that lasts. Choices in the root's address were made when the first report stood there.
// Every engine runs this, the oldest included: written for the syntax of 2009.

var place = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

/** Whether the address says more than how the page is set: a number, a filter, a place. */
function chooses() {
  return Boolean(location.hash) || /[?&](?!elder=)[^&]/.test(location.search);
}

/** @param {string} way */
function from(way) {
  return new URL(way, document.baseURI) + location.search + location.hash;
}

if (place.first !== undefined) {
  if (place.first && chooses()) location.replace(from(place.first));
  else {
    try {
      history.replaceState(null, "", from("./"));
    } catch (_) {
      // On a disk, an address stays what it is.
    }
  }
}
