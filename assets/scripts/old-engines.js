// @ts-check
// In the one-file edition, for engines that cannot read its scripts: the page stays as it is, and says why.
// Written for the syntax of 2009.

var notice = document.getElementById("notice");
if (notice) {
  notice.textContent = notice.getAttribute("data-old") || "";
  notice.hidden = false;
  notice.removeAttribute("hidden");
}
