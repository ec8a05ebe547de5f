// @ts-check
// What a file carries in elements of its own, written in base85: an archive as it is, programs by gzip.

import { gunzipSync } from "fflate";
import { decode } from "./base85.js";

/**
 * What is carried under an id.
 * @param {string} id
 */
export const bytesOf = (id) => {
  const carrier = /** @type {HTMLElement} */ (document.getElementById(`program-${id}`));
  const packed = /** @type {string} */ (carrier.textContent);
  if (packed.length !== Number(carrier.dataset.length)) throw new Error("the file was cut short");
  return decode(packed);
};

/**
 * The same of a program, unpacked in the same way in engines with and without a decompressor of their own.
 * @param {string} id
 */
export const unpacked = (id) => gunzipSync(bytesOf(id));
