// @ts-check
// The QR code of an address, beside the button that asks for it. The program that draws it comes with the first click.

import { here } from "../here.js";
import { own, program } from "./files.js";

/**
 * The program that draws QR codes, once it has been asked for.
 * @type {Promise<CodeProgram> | undefined}
 */
let painter;

/**
 * The address that a button with `data-qr` names, relative to the page, or of the current view when it names none, as a
 * QR code in the next `.qr` and as text below it; a second click takes both away. Whatever fails leaves the text.
 * @param {HTMLElement} button
 */
const showAddress = async (button) => {
  /** @param {Element} it */
  const follows = (it) => button.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING;
  const place = Array.from(document.querySelectorAll(".qr")).find(follows);
  if (!place) return;
  const opens = button.getAttribute("aria-expanded") !== "true";
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    place.textContent = "";
  };
  set(opens);
  if (!opens) return;
  // The inspector goes on to the next number with the same button: the code of the last one must not stay.
  const changes = new MutationObserver(() => {
    changes.disconnect();
    set(false);
  });
  changes.observe(button, { attributes: true, attributeFilter: ["data-qr"] });
  // An empty address would lose the fragment.
  const href = button.dataset.qr ? new URL(button.dataset.qr, here()).href : here();
  const code = place.appendChild(document.createElement("div"));
  const address = place.appendChild(document.createElement("p"));
  address.className = "qr-a";
  address.textContent = href;
  try {
    painter = painter || program("code");
    (await painter).qr(code, href, own.dataset.qrName);
    place.scrollIntoView({ block: "nearest" });
  } catch (_) {
    painter = undefined;
  }
};

document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("[data-qr]");
  if (button) showAddress(/** @type {HTMLElement} */ (button));
});
