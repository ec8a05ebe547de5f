// What the one-file edition carries is read as it was written: the pairs of crates/publish/src/base85.rs, and bytes of every
// length.

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";

import { decode } from "../../assets/scripts/one-file/base85.js";

const PAIRS = [
  [[], ""],
  [[0], "!!"],
  [[255], "yy"],
  [[0, 0, 0, 0], "!!!!!"],
  [[255, 255, 255, 255], "z;]0!"],
  [[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], "!.Gxj!AA-#"],
];

test("five signs are read as four bytes, and a rest as one byte fewer than it has signs", () => {
  for (const [bytes, text] of PAIRS) assert.deepEqual([...decode(text)], bytes, text);
});

/** Written as the build writes it. */
const written = (bytes) => {
  const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((it) => !"\"&'<>\\`{}".includes(it));
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].map((it) => bytes[at + it] ?? 0);
    const number = group.reduce((sum, it) => sum * 256 + it, 0);
    const digits = [4, 3, 2, 1, 0].map((power) => Math.floor(number / 85 ** power) % 85);
    text += digits
      .slice(0, Math.min(4, bytes.length - at) + 1)
      .map((it) => signs[it])
      .join("");
  }
  return text;
};

test("bytes of every length come back", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => assert.deepEqual(decode(written(bytes)), bytes)));
});
