// The ways of a ratio's dots.

import assert from "node:assert/strict";
import test from "node:test";

import { dotsOf, ways } from "../../assets/scripts/steps/ways.js";

test("dots are read off a path as it is written", () => {
  assert.deepEqual(dotsOf("M10 20h.01m9.99 0h.01M10 30h.01"), [[10, 20], [20, 20], [10, 30]]);
});

/** A field of so many dots, so many in a row, from a height on. */
const field = (count, columns, top) =>
  Array.from({ length: count }, (_, at) => [10 * (at % columns), top + 10 * Math.floor(at / columns)]);

test("each dot has one way, from places in the whole of which each is taken once, to its own place", () => {
  for (const [part, rest, columns] of [[7, 2, 3], [551, 8, 40], [5, 5, 10], [9, 1, 3]]) {
    const places = field(part + rest, columns, 0);
    const own = places.slice(0, part);
    const others = field(rest, columns, 1000);
    // Rows of the whole are those of the part, and then those of the rest.
    const [walks, gone] = ways(own, others);
    assert.equal(walks.length, part);
    assert.equal(gone.length, rest);
    const starts = [...walks, ...gone].map((way) => String(way[0]));
    assert.equal(new Set(starts).size, part + rest, `${part} + ${rest}: two dots start at one place`);
    const ends = walks.map((way) => String(way[way.length - 1]));
    assert.equal(new Set(ends).size, part);
    assert.deepEqual(gone.map((way) => way[1]), others);
  }
});
