// @ts-check
// Where the present view stands on the web.

import { ownAddress } from "./address.js";

/** Empty for a file on a disk that belongs to no site: the one-file edition knows. */
export const here = () => (window.placed ? window.placed() : ownAddress());
