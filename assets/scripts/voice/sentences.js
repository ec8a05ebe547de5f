// @ts-check
// Where sentences end, and where a voice takes breath within them. Text in, places out; nothing here knows a page or a voice.

/** Voices may fall silent after some fifteen seconds, also the slowest: so many characters take fewer. */
const BREATH = { zh: 40, other: 120 };

/**
 * Where sentences end: behind their signs, but not behind the point of “10. Januar” and “z. B.”.
 * @param {string} text
 * @param {boolean} chinese
 */
export const sentenceEnds = (text, chinese) => {
  /** @type {number[]} */
  const ends = [];
  const pattern = chinese ? /[。！？；!?]+[”’」』）》]*/g : /[.!?]+["“”’»)]*(?=\s|$)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [before, after] = [text.slice(0, found.index), text.slice(pattern.lastIndex)];
    const within = !chinese && found[0] === "." && (/(?:^|[^\p{L}\d])(?:\p{L}|\d\d?)$/u.test(before) || /^\s*\p{Ll}/u.test(after));
    if (!within) ends.push(pattern.lastIndex);
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
};

/**
 * Where a sentence that is too long for one breath takes the next: behind the last sign, or word, that is in reach.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {boolean} chinese
 */
export const breathEnds = (text, from, to, chinese) => {
  const most = chinese ? BREATH.zh : BREATH.other;
  /** @type {number[]} */
  const ends = [];
  for (let start = from; to - start > most; ) {
    const within = text.slice(start, start + most);
    const least = most / 4;
    /** @param {string[]} signs */
    const behind = (signs) => Math.max(...Array.from(signs, (sign) => within.lastIndexOf(sign) + sign.length));
    const options = chinese ? [behind(["，", "：", "；"]), behind(["、"])] : [behind([", ", "; ", ": ", " – "]), behind([" "])];
    start += options.find((it) => it > least) || most;
    ends.push(start);
  }
  return [...ends, to];
};

/**
 * A stretch without the spaces at its ends, which are not to be marked.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {[number, number]}
 */
export const trimmed = (text, from, to) => {
  const own = text.slice(from, to);
  return [from + own.length - own.trimStart().length, to - own.length + own.trimEnd().length];
};
