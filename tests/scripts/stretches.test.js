// What is said otherwise than it is written, and where a voice then is in what is written.

import assert from "node:assert/strict";
import test from "node:test";

import { stretchesZh } from "../../assets/scripts/voice/numerals.js";
import { stretchesOf } from "../../assets/scripts/voice/signs.js";
import { spoken, writtenAt } from "../../assets/scripts/voice/stretches.js";

test("signs are said in the page's words", () => {
  const text = "551 ÷ 559 = 98.6";
  const signs = "÷ divided by; = equals";
  assert.equal(spoken(text, stretchesOf(text, signs)), "551  divided by  559  equals  98.6");
  assert.deepEqual(stretchesOf("551 + 8", signs), []);
});

test("a colon is a sign alone or between numbers, and not behind a word", () => {
  const said = (text) => spoken(text, stretchesOf(text, ": geteilt durch; = gleich")).replace(/ +/g, " ");
  assert.equal(said("Quote: 551 : 559"), "Quote: 551 geteilt durch 559");
  assert.equal(said(":"), " geteilt durch ");
  assert.equal(said(": Beraten"), ": Beraten");
  // Words of another colour are a piece of their own, with a space behind.
  assert.equal(said("Petrol : von Wählern"), "Petrol : von Wählern");
});

test("every place of what is said leads to what is written there", () => {
  const text = "建议559件，2次";
  const stretches = stretchesZh(text);
  const said = spoken(text, stretches);
  assert.equal(said, "建议五百五十九件，两次");
  const words = Array.from(said, (_, at) => writtenAt(stretches, at)).map((it) =>
    typeof it === "number" ? text[it] : text.slice(it.from, it.to));
  assert.deepEqual(words, ["建", "议", "559", "559", "559", "559", "559", "件", "，", "2", "次"]);
});
