// Which files the worker takes for the site's, and which caches for those of earlier builds.

import assert from "node:assert/strict";
import test from "node:test";

import { digest, othersOf, pathIn, prefixOf } from "../../assets/scripts/worker/files.js";

const SCOPE = "https://example.org/report/";

test("a file is known by its path from the site's folder, a page by its folder", () => {
  for (const [url, path] of [
    [SCOPE, ""],
    [`${SCOPE}index.html?view=list#top`, ""],
    [`${SCOPE}de/index.html`, "de/"],
    [`${SCOPE}de/?at=a`, "de/"],
    [`${SCOPE}assets/a.0.js`, "assets/a.0.js"],
    [`${SCOPE}my-index.html`, "my-index.html"],
  ]) assert.equal(pathIn(SCOPE, url), path, url);
});

test("what is not below the site's folder is not of this site", () => {
  for (const url of ["https://example.org/", "https://example.org/reports/", "https://other.org/report/", "data:,a"]) {
    assert.equal(pathIn(SCOPE, url), undefined, url);
  }
});

test("earlier builds are those of this site and no other", () => {
  const own = `${prefixOf(SCOPE)}1`;
  const others = [`report-figures https://example.org/ 1`, `report-figures ${SCOPE}de/ 1`, `${SCOPE} 1`, "something else"];
  assert.deepEqual(othersOf([own, ...others, `${prefixOf(SCOPE)}2`], SCOPE, "2"), [own]);
});

test("a digest is the one that the build writes", async () => {
  // SHA-256 of `abc`, from FIPS 180-2.
  assert.equal(await digest(new TextEncoder().encode("abc").buffer), "ba7816bf8f01");
});
