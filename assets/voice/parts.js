// What there is to read in a chapter, under a figure or in the inspector, as phrases short enough for one breath, each with
// its place on the page. It only looks: no node of the page is changed here. Written for the syntax of 2019.

import { spoken, stretchesZh } from "./numerals.js";

/** Characters that direct the setting of lines and are not said. */
const SILENT = /[\u00ad\u200b\u2060]/;
/** Voices may fall silent after some fifteen seconds, also the slowest: so many characters take fewer. */
const BREATH = { zh: 40, other: 120 };

/** The first two letters of a language, whichever way an engine writes it: zh-CN, zh_CN, cmn-Hans-CN, deu-DEU. */
export const languageOf = (tag) => tag.toLowerCase().replace(/^cmn/, "zh").slice(0, 2);

const languageAt = (node) => node.parentElement.closest("[lang]").lang;

/** The characters of elements, and of what is said between them, each with the node that it stands in. */
const lettersOf = (pieces) => {
  const letters = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      // What is said between two is in the language of the first.
      const { tag } = letters[letters.length - 1] || {};
      if (tag) for (const letter of piece) letters.push({ letter, tag });
      continue;
    }
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const tag = languageAt(node);
      // A number and its unit stand in elements of their own, with no space between.
      const before = letters[letters.length - 1];
      if (before && before.tag === tag && languageOf(tag) !== "zh") letters.push({ letter: " ", tag });
      // By unit and not by character, as ranges count.
      for (let at = 0; at < node.length; at += 1) {
        const letter = node.data[at].replace(/\s/, " ");
        if (!SILENT.test(letter)) letters.push({ letter, tag, node, at });
      }
    }
  }
  return letters;
};

/** Where sentences end: behind their signs, but not behind the point of “10. Januar” and “z. B.”. */
const sentenceEnds = (text, chinese) => {
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

/** Where a sentence that is too long for one breath takes the next: behind the last sign, or word, that is in reach. */
const breathEnds = (text, from, to, chinese) => {
  const most = chinese ? BREATH.zh : BREATH.other;
  const ends = [];
  for (let start = from; to - start > most; ) {
    const within = text.slice(start, start + most);
    const least = most / 4;
    const behind = (signs) => Math.max(...Array.from(signs, (sign) => within.lastIndexOf(sign) + sign.length));
    const options = chinese ? [behind(["，", "：", "；"]), behind(["、"])] : [behind([", ", "; ", ": ", " – "]), behind([" "])];
    const cut = options.find((it) => it > least) || most;
    ends.push((start += cut));
  }
  return [...ends, to];
};

/** The signs of sums, in words of the page's language: “÷ divided by; = equals”. */
const signsOf = (list) => list.split(";").map((it) => [it.trim()[0], it.trim().slice(1).trim()]);

const stretchesOf = (text, signs) => {
  const found = [];
  const words = new Map(signsOf(signs));
  for (const [at, sign] of Array.from(text).entries()) {
    if (words.has(sign)) found.push({ from: at, to: at + 1, said: ` ${words.get(sign)} ` });
  }
  return found;
};

/** The place on the page of a stretch of letters; nothing for what stands between elements. */
const rangeOf = (letters, from, to) => {
  const own = letters.slice(from, to).filter((it) => it.node);
  if (!own.length) return undefined;
  const [first, last] = [own[0], own[own.length - 1]];
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
};

/** The place of the word that a voice has come to, counted in what it was given to say. */
const wordAt = (letters, from, text, stretches, index, length) => {
  let shift = 0;
  for (const it of stretches) {
    const start = it.from + shift;
    if (index < start) break;
    // Of what is said otherwise than written, the whole is shown.
    if (index < start + it.said.length) return rangeOf(letters, from + it.from, from + it.to);
    shift += it.said.length - (it.to - it.from);
  }
  const at = index - shift;
  const word = length || (/^[\p{L}\p{N}’'-]+/u.exec(text.slice(at)) || [""])[0].length;
  return word ? rangeOf(letters, from + at, from + at + word) : undefined;
};

/** One piece of text in one language as phrases. */
const phrasesOf = (letters, element, signs) => {
  const { tag } = letters[0];
  const chinese = languageOf(tag) === "zh";
  const text = letters.map((it) => it.letter).join("");
  const phrases = [];
  let start = 0;
  for (const end of sentenceEnds(text, chinese)) {
    const [first, last] = trimmed(text, start, end);
    const sentence = () => rangeOf(letters, first, last);
    for (const stop of breathEnds(text, start, end, chinese)) {
      const from = start;
      const own = text.slice(from, stop);
      const stretches = chinese ? stretchesZh(own) : stretchesOf(own, signs);
      start = stop;
      if (!/[\p{L}\p{N}]/u.test(own)) continue;
      phrases.push({
        tag,
        element,
        sentence,
        text: spoken(own, stretches),
        word: (index, length) => wordAt(letters, from, own, stretches, index, length),
      });
    }
  }
  return phrases;
};

/** A stretch without the spaces at its ends, which are not to be marked. */
const trimmed = (text, from, to) => {
  const own = text.slice(from, to);
  return [from + own.length - own.trimStart().length, to - own.length + own.trimEnd().length];
};

/** The phrases of what is read in one go; where the language changes within, the piece ends. */
const phrasesOfPieces = (pieces, signs) => {
  const element = pieces.find((it) => typeof it !== "string");
  const runs = [];
  for (const letter of lettersOf(pieces)) {
    const last = runs[runs.length - 1];
    if (last && last[0].tag === letter.tag) last.push(letter);
    else runs.push([letter]);
  }
  return [].concat(...runs.map((run) => phrasesOf(run, element, signs)));
};

/** A figure: what it shows, what is counted, its numbers in words, and the remarks. */
const figure = (it, comma, withTitle) => {
  const title = it.querySelector(".h3") || (withTitle && document.getElementById(it.getAttribute("aria-labelledby")));
  const remark = (line) => [].concat(...Array.from(line.children).filter((part) => part.textContent).map((part) => [comma, part])).slice(1);
  return [
    title ? [title] : [],
    ...Array.from(it.querySelectorAll(".sub"), (line) => [line]),
    ...Array.from(it.querySelectorAll(".sum"), (line) => [line]),
    ...Array.from(it.querySelectorAll(".fig-n > *"), (line) => (line.matches(".calc") ? remark(line) : [line])),
  ];
};

/** What a button's element holds to be read, as phrases in order. `comma` is what is said between two cells. */
export const phrasesIn = (place, { comma, signs }) => {
  const each = (root, selector) => Array.from(root.querySelectorAll(selector));
  const pieces = place.matches("figure")
    ? figure(place, comma, true)
    : place.matches("section")
      ? [...each(place, "h2").map((it) => [it]), ...[].concat(...each(place, "figure").map((it) => figure(it, comma, false)))]
      : each(place, ".insp-l, .insp-n, .insp-s").map((it) => [it]);
  return [].concat(...pieces.filter((it) => it.length).map((it) => phrasesOfPieces(it, signs)));
};
