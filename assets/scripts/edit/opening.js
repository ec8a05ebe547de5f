// @ts-check
// The words in the place of the editor where it does not open.

/**
 * Tells of it.
 * @param {string} words
 */
export const tell = (words) => {
  const place = document.getElementById("opening");
  if (place) place.textContent = words;
};
