// @ts-check
// Where the one-file edition is, and in which language it is asked for.

import { languageIn, onSite, ownAddress, ownChoices } from "../address.js";

export const own = /** @type {HTMLElement} */ (document.querySelector("script[data-glue]"));
export const asked = languageIn(location.search);

/** Where the view stands on the web, if it does: at the file's own address, or at that of the site which it is from. */
export const placed = () => {
  if (/^https?:$/.test(location.protocol)) return ownAddress();
  const site = own.dataset.site;
  return site ? onSite(site, ownChoices(location.search), location.hash) : "";
};
