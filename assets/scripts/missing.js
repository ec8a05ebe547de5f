// @ts-check
// Points the links of the 404 page to the report. That page can stand under any address; the site's own folder is the nearest one
// above that has the worker. In the syntax of 2009. Without this script the links lead to the folder that was asked for.

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
