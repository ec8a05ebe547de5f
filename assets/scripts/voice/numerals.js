// @ts-check
// How Chinese reads what is written in digits and signs: 559件 is 五百五十九件, 2次 is 两次, 2023年 is 二零二三年. Text in,
// text out; nothing here knows a page or a voice. Nothing looks behind in a pattern: engines of 2019 cannot.

import { spoken } from "./stretches.js";

/** @typedef {import("./stretches.js").Stretch} Stretch */

const DIGITS = "零一二三四五六七八九";
const PLACES = ["千", "百", "十", ""];

/** What a lone 2 before it is said 两 for. 2月, 2日, 2级 and 2年级 are names of things in a row, as is all behind 第. */
const COUNTED =
  /^\s?(?:[次个件项位名人家篇条部期场批份组处类种大天周届本座倍段支只张套户轮遍门层块辆台所点岁元米吨亩万千百亿]|年(?!级)|小时|分钟|方面|公里|公斤|平方)/;

/**
 * Signs that are words beside a number. Between two numbers a stroke means up to, and with U+2212 less.
 * @type {Record<string, string>}
 */
const SIGNS = { "÷": "除以", "×": "乘以", "+": "加", "=": "等于", "≥": "大于等于", "≤": "小于等于", "≈": "约等于", "<": "小于", ">": "大于" };

/** @param {string} text */
const digitByDigit = (text) => text.replace(/\D/g, "").replace(/\d/g, (digit) => DIGITS[Number(digit)]);

/**
 * Digits by place: groups of four, with 零 where places are passed over. Empty for nought.
 * @param {string} text
 * @returns {string}
 */
const byPlace = (text) => {
  const digits = text.replace(/^0+/, "");
  if (digits.length > 4) {
    const length = digits.length > 8 ? 8 : 4;
    const below = digits.slice(-length);
    const rest = byPlace(below);
    return byPlace(digits.slice(0, -length)) + (length > 4 ? "亿" : "万") + (rest && below[0] === "0" ? "零" : "") + rest;
  }
  let out = "";
  let passed = false;
  for (const [at, digit] of Array.from(digits.padStart(4, "0")).entries()) {
    if (digit !== "0") out += (passed ? "零" : "") + DIGITS[Number(digit)] + PLACES[at];
    passed = digit === "0" && out !== "";
  }
  return out;
};

/**
 * Codes and telephones are no amounts, nor is what has no name for its size.
 * @param {string} digits
 */
const isCode = (digits) => /^0\d|^1\d{10}$/.test(digits) || digits.length > 16;

/**
 * A number as it is written, perhaps with commas between thousands and a fraction.
 * @param {string} written
 */
const number = (written) => {
  const [digits, fraction] = written.replace(/,/g, "").split(".");
  if (fraction === undefined && isCode(digits)) return digitByDigit(digits);
  const said = (byPlace(digits) || "零").replace(/^一十/, "十");
  return fraction === undefined ? said : `${said}点${digitByDigit(fraction)}`;
};

/**
 * An amount begins with 两 before the large places: 两千, 两万.
 * @param {string} written
 */
const amount = (written) => number(written).replace(/^二(?=[千万亿])/, "两");

const YEAR = "(?:1[89]|20|21)\\d\\d";
const AMOUNT = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?";
/**
 * @callback Say What is said for what a rule has found, between what stands before and after it.
 * @param {string[]} found
 * @param {string} before
 * @param {string} after
 * @returns {string | undefined}
 */

/**
 * The first that fits at a place is taken; a rule that declines leaves what it found as it is.
 * @type {[string, Say][]}
 */
const RULES = [
  // A date in figures.
  [`(${YEAR})-(\\d\\d)-(\\d\\d)(?!\\d)`, ([, year, month, day]) =>
    `${digitByDigit(year)}年${number(String(+month))}月${number(String(+day))}日`],
  // A telephone.
  ["\\d{3,4}-\\d{7,8}(?!\\d)|\\d{3}-\\d{3,4}-\\d{4}(?!\\d)", ([phone]) => digitByDigit(phone)],
  // Years.
  [`(${YEAR})\\s?[—–~～-]+\\s?(${YEAR})(?!\\d)`, ([, from, to]) => `${digitByDigit(from)}至${digitByDigit(to)}`],
  [`(${YEAR})(?=\\s?年)`, ([, year]) => digitByDigit(year)],
  // Shares.
  [`(${AMOUNT})\\s?([%％‰])`, ([, share, sign]) => `${sign === "‰" ? "千" : "百"}分之${share === "100" ? "百" : number(share)}`],
  [AMOUNT, ([written], before, after) => {
    if (/第\s?$/.test(before)) return number(written);
    if (written === "2" && COUNTED.test(after)) return "两";
    return amount(written);
  }],
  // Signs count as such beside a number.
  ["\\s*[÷×+=≥≤≈<>]\\s*", ([sign], before, after) =>
    /[\d%％]$/.test(before) || /^\d/.test(after) ? SIGNS[sign.trim()] : undefined],
  ["\\s*[−—–~～-]+\\s*", ([sign], before, after) => {
    if (!/^\d/.test(after)) return undefined;
    const stroke = sign.trim();
    if (/[\d%％]$/.test(before)) return stroke === "−" || (stroke === "-" && sign !== stroke) ? "减" : "至";
    return /^[−-]$/.test(stroke) && /^$|[（(：:，,\s]$/.test(before + sign.slice(0, sign.indexOf(stroke))) ? "负" : undefined;
  }],
];
/** @type {[RegExp, Say][]} */
const READERS = RULES.map(([pattern, say]) => [new RegExp(pattern, "y"), say]);

/**
 * The stretch that begins at a place, if one does; one without words is left as it is.
 * @param {string} text
 * @param {number} at
 */
const stretchAt = (text, at) => {
  for (const [pattern, say] of READERS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const to = at + found[0].length;
    return { from: at, to, said: say(found, text.slice(0, at), text.slice(to)) };
  }
  return undefined;
};

/**
 * All stretches of a Chinese text that are said otherwise than written, in its order.
 * @param {string} text
 */
export const stretchesZh = (text) => {
  /** @type {Stretch[]} */
  const found = [];
  for (let at = 0; at < text.length; ) {
    const stretch = stretchAt(text, at);
    if (stretch && stretch.said !== undefined) found.push({ ...stretch, said: stretch.said });
    at = stretch ? stretch.to : at + 1;
  }
  return found;
};

/**
 * A Chinese text as it is said.
 * @param {string} text
 */
export const spokenZh = (text) => spoken(text, stretchesZh(text));
