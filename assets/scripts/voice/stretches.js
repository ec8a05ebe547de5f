// @ts-check
// Stretches of a text that are said otherwise than they are written.

/** @typedef {{ from: number, to: number, said: string }} Stretch Where it begins and ends in the text, and what is said. */

/**
 * A text with its stretches put in.
 * @param {string} text
 * @param {Stretch[]} stretches In the order of the text.
 */
export const spoken = (text, stretches) => {
  let [out, from] = ["", 0];
  for (const it of stretches) {
    out += text.slice(from, it.from) + it.said;
    from = it.to;
  }
  return out + text.slice(from);
};

/**
 * The stretch of the written text that is being said at a place of what is said; a text that is said as it is written gives
 * the place in it.
 * @param {Stretch[]} stretches In the order of the text.
 * @param {number} index Counted in what is said.
 * @returns {Stretch | number}
 */
export const writtenAt = (stretches, index) => {
  let shift = 0;
  for (const it of stretches) {
    const start = it.from + shift;
    if (index < start) break;
    // Of what is said otherwise than written, the whole is shown.
    if (index < start + it.said.length) return it;
    shift += it.said.length - (it.to - it.from);
  }
  return index - shift;
};
