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
 * The signs of a text, with what is said for each. A colon is one where it stands apart or alone, as in 551 : 559,
 * and not behind a word.
 * @param {string} text
 * @param {string} signs
 */
export const stretchesOf = (text, signs) => {
  /** @type {import("./stretches.js").Stretch[]} */
  const found = [];
  const words = wordsIn(signs);
  const letters = Array.from(text);
  for (const [at, sign] of letters.entries()) {
    const apart = sign !== ":" || (at === 0 ? letters.length === 1 : letters[at - 1].trim() === "");
    if (apart && words.has(sign)) found.push({ from: at, to: at + 1, said: ` ${words.get(sign)} ` });
  }
  return found;
};
