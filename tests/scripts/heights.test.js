// Which messages tell a height.

import assert from "node:assert/strict";
import test from "node:test";

import { ASK, HEIGHT, heightIn } from "../../assets/scripts/embed/heights.js";

test("a height is rounded up to whole pixels", () => {
  assert.equal(heightIn({ type: HEIGHT, height: 777.2 }), 778);
  assert.equal(heightIn({ type: HEIGHT, height: 40 }), 40);
  assert.equal(heightIn({ type: HEIGHT, height: 20000 }), 20000);
});

test("a height that is none is not believed", () => {
  const garbage = [
    NaN, Infinity, -Infinity, -1, 0, 39, 20001, 1e308, "300", "", null, undefined, true, [300], {}, { valueOf: () => 300 }, 10n,
    new Date(300), new Map(), "300px; color: red",
  ];
  for (const height of garbage) assert.equal(heightIn({ type: HEIGHT, height }), undefined, String(height));
});

test("messages of others tell none", () => {
  for (const message of [null, undefined, 5, HEIGHT, [], { height: 300 }, { type: {}, height: 300 }, { type: ASK, height: 300 }]) {
    assert.equal(heightIn(message), undefined);
  }
});
