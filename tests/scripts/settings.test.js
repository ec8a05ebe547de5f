// Display settings as they are remembered.

import assert from "node:assert/strict";
import test from "node:test";

import { read, textSize, written } from "../../assets/scripts/settings/choices.js";

const choices = (...texts) => {
  const chosen = {};
  for (const text of texts) read(chosen, text);
  return chosen;
};

test("what is written reads back as itself", () => {
  for (const text of ["", "elder=1", "text=3&contrast=more&cursor=large", "elder=1&text=4"]) {
    assert.equal(written(choices(text)), text);
  }
});

test("whatever else stands in a text makes no choice", () => {
  for (const text of ["elder=9", "text=0", "text=5", "contrast=<b>", "cursor", "view=list&q=1", "__proto__=1", "toString=1", "%&&="]) {
    assert.deepEqual(choices(text), {}, text);
  }
});

test("a later text takes back what an earlier one has chosen", () => {
  assert.deepEqual(choices("elder=1&text=3", "elder=0"), { text: "3" });
  assert.deepEqual(choices("contrast=more", "contrast="), {});
  // What is no value leaves the choice as it is.
  assert.deepEqual(choices("text=3", "text=9"), { text: "3" });
});

test("the large version begins one size up", () => {
  assert.equal(textSize({}), "1");
  assert.equal(textSize({ elder: "1" }), "2");
  assert.equal(textSize({ elder: "1", text: "4" }), "4");
});
