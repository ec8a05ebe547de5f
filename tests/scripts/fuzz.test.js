// What scripts read from outside, given anything: addresses, messages of other windows, what is remembered. The programs' readers
// are tried in tests/fuzz. `cargo xtask fuzz scripts` tries more, and others: FUZZ_EXECUTIONS says how many, FUZZ_SEED from where.

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";

import { chartIn, idOf, inLanguage, languageIn, onSite, ownChoices, selectedIn, viewIn, withElder, withSelection } from "../../assets/scripts/address.js";
import { asked } from "../../assets/scripts/boot/keys.js";
import { ASK, HEIGHT, heightIn } from "../../assets/scripts/embed/heights.js";
import { languageOf } from "../../assets/scripts/language.js";
import { SETTINGS, read, textSize, written } from "../../assets/scripts/settings/choices.js";
import { pathIn } from "../../assets/scripts/worker/files.js";

const EXECUTIONS = Number(process.env.FUZZ_EXECUTIONS || 4000);
const SEED = Number(process.env.FUZZ_SEED || 20240110);
const SITE = "https://example.org/report";

/** Tries a property so many times, in runs of which each begins anew: a long one would keep all that it has tried. */
const tries = (name, ...given) => {
  test(`${name}, ${EXECUTIONS} times`, () => {
    const holds = given.pop();
    const property = fc.property(...given, holds);
    for (let done = 0; done < EXECUTIONS; done += 100_000) {
      fc.assert(property, { numRuns: Math.min(100_000, EXECUTIONS - done), seed: SEED + done });
    }
  });
};

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    "lang=", "elder=", "at=", "q=", "en", "de", "zh", "1", "&", "&&", "=", "?", "#", "/", "%", "%20", "%E5%BB%BA", "%E0%A4", "+", "present", "console",
    "present/micro.2/1", "f-", "sort=-value", "utm_source=a", "//evil.example/", "javascript:", "\\", "\u0000", "\u202e", "\ud800", "__proto__",
    "constructor", "text=3", "contrast=more", "cursor=large", "toString=1", "index.html",
  ),
);
const text = fc.array(piece, { maxLength: 12 }).map((it) => it.join(""));
/** Queries and fragments as engines give them to scripts. */
const address = text.map((it) => {
  const { search, hash } = new URL(`${SITE}/?${it}`);
  return { search, hash };
});
const id = fc.oneof(fc.constantFrom("a-b", "100%", "ä&=?#", ""), fc.string({ unit: "grapheme", maxLength: 8 }));
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true });

tries("a query with another selection or size has it, and the same again", address, id, ({ search }, wanted) => {
  const selected = withSelection(search, wanted);
  assert.equal(selectedIn(selected) ?? "", wanted);
  assert.equal(withSelection(selected, wanted), selected);
  const large = withElder(search, "1");
  assert.equal(withElder(large, "1"), large);
  assert.ok(!/(^\?|&)elder=/.test(withElder(search, undefined)));
});

tries("addresses for others stay on the site and keep nothing of others", address, ({ search, hash }) => {
  const own = ownChoices(search);
  assert.equal(ownChoices(own), own);
  assert.ok(own === "" || own[0] === "?");
  const language = languageIn(search);
  assert.ok([undefined, "en", "de"].includes(language));
  for (const it of [onSite(SITE, search, hash), new URL(inLanguage("en/", search), `${SITE}/`).href]) {
    assert.equal(new URL(it).origin, "https://example.org", it);
    assert.ok(new URL(it).pathname.startsWith("/report/"), it);
  }
  assert.ok(inLanguage("?lang=en", search).startsWith("?lang=en"));
});

tries("a fragment asks for a view that there is, or for a place", address, text, ({ hash }, place) => {
  assert.ok([undefined, "present", "console"].includes(viewIn(hash)));
  assert.ok(!/[/.]/.test(chartIn(hash) ?? ""));
  assert.equal(typeof idOf("", place), "string");
  assert.equal(typeof languageOf(place), "string");
  for (const key of [place, "nPp"[place.length % 3]]) {
    assert.ok([undefined, "next", "prev", "present"].includes(asked(key, hash.length % 2 > 0)));
  }
});

tries("a message tells a height within bounds, or none", anything, fc.oneof(fc.constantFrom(HEIGHT, ASK), anything), anything, (data, type, height) => {
  const withIt = data !== null && typeof data === "object" ? Object.assign(data, { type, height }) : data;
  for (const message of [data, withIt, { type, height }, { type: HEIGHT, height }]) {
    const told = heightIn(message);
    assert.ok(told === undefined || (Number.isInteger(told) && told >= 40 && told <= 20000), String(told));
  }
});

tries("what is remembered makes choices that there are, and is remembered as it is", text, (kept) => {
  const chosen = {};
  read(chosen, kept);
  for (const [name, value] of Object.entries(chosen)) assert.ok(SETTINGS[name].test(value), `${name}=${value}`);
  const again = {};
  read(again, written(chosen));
  assert.deepEqual(again, chosen);
  assert.match(textSize(chosen), /^[1-4]$/);
});

tries("the worker takes for its site's what lies below its folder", text, (rest) => {
  for (const url of [`${SITE}/${rest}`, `https://example.org/${rest}`, `https://example.org/reports/${rest}`]) {
    if (!URL.canParse(url)) continue;
    const path = pathIn(`${SITE}/`, url);
    const { pathname } = new URL(url);
    assert.equal(path !== undefined, pathname.startsWith("/report/"), url);
    assert.ok(!/[?#]/.test(path ?? ""), url);
  }
});

/** Milliseconds that this process computes for it. */
const took = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

test("addresses and messages are read in time that grows with them", () => {
  for (const part of ["&", "lang=en&", "at=a&", "%", "/present", "f-", "#", "text=3&", "index.html/"]) {
    const all = (size) => {
      const long = part.repeat(size);
      return took(() => {
        for (const it of [`?${long}`, `?lang=en&${long}`]) {
          withSelection(it, "a");
          withElder(it, "1");
          selectedIn(it);
          ownChoices(it);
          onSite(SITE, it, `#${long}`);
          inLanguage("?lang=en", it);
          inLanguage("en/", it);
          read({}, it);
        }
        viewIn(`#present/${long}`);
        chartIn(`#present/${long}`);
        idOf("", long);
        languageOf(long);
        pathIn(`${SITE}/`, `${SITE}/${long}`);
        heightIn({ type: HEIGHT, height: long });
      });
    };
    all(100);
    const [small, large] = [2_000, 20_000].map((size) => Math.min(all(size), all(size)));
    assert.ok(large / Math.max(small, 5) < 35, `${part}: ${small} ms became ${large} ms`);
  }
});
