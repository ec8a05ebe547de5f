// @ts-check
// For engines without modules, which run this instead of boot.js: the page stays as it is, and says why.
// Written for the syntax of 2009.

var notice = document.getElementById("notice");
if (notice) {
  notice.textContent = notice.getAttribute("data-old") || "";
  notice.hidden = false;
  notice.removeAttribute("hidden");
}
