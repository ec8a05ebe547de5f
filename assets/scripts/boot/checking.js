// @ts-check
// 核一核: a field for any text, whose numbers are looked up in the report. The program that does it comes with the first click
// and needs nothing but what the page carries, or of a long report its parts; nothing is sent anywhere.

import { dress, program } from "./files.js";

/**
 * The field, behind the row of its button: what stands there never changes, so that the page's program does not mind.
 * @type {HTMLElement | undefined}
 */
let panel;

/** What the page of a long report does not carry: its whole text, and its lists. */
const rest = () => {
  const { text, parts } = /** @type {HTMLElement} */ (document.getElementById("app")).dataset;
  return Promise.all(text && parts ? [text, ...parts.split(" ")].map((it) => window.bringPart(it)) : []);
};

/** @param {HTMLElement} button */
const begin = async (button) => {
  const place = document.createElement("div");
  place.className = "check";
  /** @type {HTMLElement} */ (button.parentElement).after(place);
  panel = place;
  place.setAttribute("role", "status");
  const coming = document.getElementById("parts");
  place.textContent = (coming && coming.dataset.coming) || "";
  try {
    // The file that carries the program carries its styles, too; without them it can be read all the same.
    const dressed = window.carried || dress("checkStyle").catch(() => {});
    const [{ check }, [text, ...parts]] = await Promise.all([program("check"), rest(), dressed]);
    check(place, text, parts);
    place.removeAttribute("role");
    place.scrollIntoView({ block: "nearest" });
  } catch (_) {
    // Whoever asks again tries again.
    panel = undefined;
    const notice = document.getElementById("notice");
    place.textContent = (notice && notice.dataset.missing) || "";
  }
};

/** @param {HTMLElement} button */
const toggle = (button) => {
  const opens = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(opens));
  if (!panel) for (const old of document.querySelectorAll(".check[role]")) old.remove();
  if (panel) panel.hidden = !opens;
  else if (opens) begin(button);
};

document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-check]");
  if (button) toggle(/** @type {HTMLElement} */ (button));
});
