// What scripts read from addresses and write into them.

import assert from "node:assert/strict";
import test from "node:test";

import { asked } from "../../assets/scripts/boot/keys.js";
import { idOf, selectedIn, withSelection } from "../../assets/scripts/boot/selection.js";
import { inLanguage } from "../../assets/scripts/enhancements/addresses.js";
import { languageOf } from "../../assets/scripts/language.js";
import { languageIn, onSite } from "../../assets/scripts/one-file/addresses.js";

test("a selection stands behind what is no choice of the page's and before what is", () => {
  assert.equal(withSelection("", "a"), "?at=a");
  assert.equal(withSelection("?lang=en&elder=1&view=list", "a"), "?lang=en&elder=1&at=a&view=list");
  assert.equal(withSelection("?at=a&view=list", "b"), "?at=b&view=list");
  assert.equal(withSelection("?at=a&view=list", ""), "?view=list");
  assert.equal(withSelection("?at=a", ""), "");
});

test("a selection reads back as itself", () => {
  for (const id of ["a-b", "ä&=?#", "100%"]) assert.equal(selectedIn(withSelection("?lang=de", id)), id);
  assert.equal(selectedIn("?view=list"), null);
});

test("a mark's entity is what it names, else what its own id or address names", () => {
  assert.equal(idOf("a", "f-b"), "a");
  assert.equal(idOf("", "f-b"), "b");
  assert.equal(idOf("", "#f-b"), "b");
  // The text of a long report has pages of its own.
  assert.equal(idOf("", "text-2.html#f-b"), "b");
  assert.equal(idOf(undefined, null), "");
});

test("a link to another language takes the choices along", () => {
  assert.equal(inLanguage("en/", ""), "en/");
  assert.equal(inLanguage("../de/?old=1#top", "?at=a"), "../de/?at=a");
});

test("in the one-file edition the language is the first of the choices", () => {
  assert.equal(inLanguage("?lang=en", ""), "?lang=en");
  assert.equal(inLanguage("?lang=en#top", "?lang=de&at=a&view=list"), "?lang=en&at=a&view=list");
  assert.equal(inLanguage("?lang=en", "?elder=1"), "?lang=en&elder=1");
});

test("the one-file edition knows which language it is asked for", () => {
  assert.equal(languageIn("?lang=en"), "en");
  assert.equal(languageIn("?lang=de&at=a"), "de");
  for (const other of ["", "?lang=zh", "?lang=english", "?at=a&lang=en"]) assert.equal(languageIn(other), undefined, other);
});

test("a view of the one-file edition stands in the language's folder of its site", () => {
  const site = "https://example.org/report";
  assert.equal(onSite(site, "", ""), `${site}/`);
  assert.equal(onSite(site, "?at=a", "#f-a"), `${site}/?at=a#f-a`);
  assert.equal(onSite(site, "?lang=en", "#top"), `${site}/en/#top`);
  assert.equal(onSite(site, "?lang=de&at=a", ""), `${site}/de/?at=a`);
  assert.equal(onSite(site, "?lang=zh&at=a", ""), `${site}/?at=a`);
});

test("languages are written in many ways", () => {
  for (const tag of ["zh-CN", "zh_CN_#Hans", "cmn-Hans-CN", "zho-CHN", "ZH"]) assert.equal(languageOf(tag), "zh", tag);
  assert.equal(languageOf("deu-DEU"), "de");
});

test("letters mean the same with Caps Lock on, and P something else with the inspector open", () => {
  for (const [n, p] of ["np", "NP"]) {
    assert.equal(asked(n, true), "next");
    assert.equal(asked(p, true), "prev");
    assert.equal(asked(n, false), undefined);
    assert.equal(asked(p, false), "present");
  }
  for (const other of ["a", "np", "PageDown", "Escape", ""]) assert.equal(asked(other, true), undefined, other);
});
