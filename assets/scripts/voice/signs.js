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
 * Whether a colon divides: alone, or between numbers, as in 551 : 559, and not behind a word.
 * @param {string[]} letters
 * @param {number} at
 */
const divides = (letters, at) => {
  const [before, behind] = [letters.slice(0, at).join(""), letters.slice(at + 1).join("")];
  return !(before + behind).trim() || (/\d\s+$/.test(before) && /^\s+\d/.test(behind));
};

/**
 * The signs of a text, with what is said for each.
 * @param {string} text
 * @param {string} signs
 */
export const stretchesOf = (text, signs) => {
  /** @type {import("./stretches.js").Stretch[]} */
  const found = [];
  const words = wordsIn(signs);
  const letters = Array.from(text);
  for (const [at, sign] of letters.entries()) {
    if (words.has(sign) && (sign !== ":" || divides(letters, at))) {
      found.push({ from: at, to: at + 1, said: ` ${words.get(sign)} ` });
    }
  }
  return found;
};
