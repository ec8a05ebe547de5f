// @ts-check
// The way to the report from the page for what is missing, which stands under any address: the nearest folder above that has the
// worker is the site's own. Written for the syntax of 2009; without it the links lead to the folder that was asked for.

(function () {
  /** @param {string} folder */
  function look(folder) {
    var request = new XMLHttpRequest();
    request.open("HEAD", folder + "sw.js");
    request.onload = function () {
      if (request.status === 200) {
        [].forEach.call(document.links, function (/** @type {HTMLAnchorElement} */ link) {
          link.href = folder + (link.getAttribute("href") || "").slice(2);
        });
      } else if (folder.split("/").length > 4) look(folder.replace(/[^/]*\/$/, ""));
    };
    request.send();
  }
  look(location.href.replace(/[?#].*/, "").replace(/[^/]*$/, ""));
})();
