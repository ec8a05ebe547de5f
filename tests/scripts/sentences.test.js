// Where sentences end and voices take breath.

import assert from "node:assert/strict";
import test from "node:test";

import { breathEnds, sentenceEnds, trimmed } from "../../assets/scripts/voice/sentences.js";

const parted = (text, ends) => ends.map((end, at) => text.slice(at ? ends[at - 1] : 0, end));
const sentences = (text, chinese) => parted(text, sentenceEnds(text, chinese));

test("Chinese sentences end behind their signs and what closes them", () => {
  assert.deepEqual(sentences("一年来。他说：“好！”再见", true), ["一年来。", "他说：“好！”", "再见"]);
  assert.deepEqual(sentences("98.6%，二。", true), ["98.6%，二。"]);
});

test("sentences of other languages do not end at points of dates and of abbreviations", () => {
  assert.deepEqual(sentences("Am 10. Januar. Danach z. B. nichts.", false), ["Am 10. Januar.", " Danach z. B. nichts."]);
  assert.deepEqual(sentences("It is 98.6 per cent. Really? “Yes.” So", false), [
    "It is 98.6 per cent.", " Really?", " “Yes.”", " So",
  ]);
});

test("every character is in one sentence", () => {
  for (const text of ["", "a", "一。二", "a. B. c", "!!!"]) {
    for (const chinese of [true, false]) assert.equal(sentences(text, chinese).join(""), text);
  }
});

test("a long sentence takes breath behind a sign, else behind a word, else where it must", () => {
  const chinese = `${"一".repeat(30)}，${"二".repeat(30)}`;
  assert.deepEqual(parted(chinese, breathEnds(chinese, 0, chinese.length, true)).map((it) => it.length), [31, 30]);
  const solid = "一".repeat(90);
  assert.deepEqual(breathEnds(solid, 0, 90, true), [40, 80, 90]);
  const german = `${"wort ".repeat(20)}eins, ${"wort ".repeat(20)}`;
  assert.ok(parted(german, breathEnds(german, 0, german.length, false))[0].endsWith("eins, "));
  // The comma comes too early to be worth a breath.
  const early = `ja, ${"wort ".repeat(40)}`;
  assert.equal(breathEnds(early, 0, early.length, false)[0], 119);
});

test("spaces at the ends of a stretch are not marked", () => {
  assert.deepEqual(trimmed("a  b  c", 1, 6), [3, 4]);
});
