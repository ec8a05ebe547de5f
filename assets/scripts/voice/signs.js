// @ts-check
// The signs of sums, said in words of the page's language. Text in, stretches out. Chinese has rules of its own
// (numerals.js).

/**
 * What is said for a sign, from a list such as “÷ divided by; = equals”.
 * @param {string} list
 * @returns {Map<string, string>}
 */
const wordsIn = (list) => new Map(list.split(";").map((it) => [it.trim()[0], it.trim().slice(1).trim()]));

/**
 * The signs of a text, with what is said for each.
 * @param {string} text
 * @param {string} signs
 */
export const stretchesOf = (text, signs) => {
  /** @type {import("./stretches.js").Stretch[]} */
  const found = [];
  const words = wordsIn(signs);
  for (const [at, sign] of Array.from(text).entries()) {
    if (words.has(sign)) found.push({ from: at, to: at + 1, said: ` ${words.get(sign)} ` });
  }
  return found;
};
