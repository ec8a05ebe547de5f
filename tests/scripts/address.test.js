// What scripts read from addresses and write into them, and what letters ask for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { chartIn, idOf, inLanguage, languageIn, needIn, onSite, ownChoices, selectedIn, viewIn, withElder, withSelection } from "../../assets/scripts/address.js";
import { asked } from "../../assets/scripts/boot/keys.js";
import { languageOf } from "../../assets/scripts/language.js";

test("scripts write a query as the program does", () => {
  const cases = JSON.parse(readFileSync(new URL("../fixtures/addresses.json", import.meta.url), "utf8"));
  assert.ok(cases.length > 0);
  for (const { before, name, value, after } of cases) {
    const write = { at: withSelection, elder: withElder }[name];
    assert.equal(write(before, value), after, `${name}=${value} in ${before}`);
    // Told again, it is as it was.
    assert.equal(write(after, value), after);
  }
});

test("a selection reads back as itself", () => {
  for (const id of ["a-b", "ä&=?#", "100%"]) assert.equal(selectedIn(withSelection("?lang=de", id)), id);
  assert.equal(selectedIn("?view=list"), null);
});

test("a fragment asks for slides, the console, or a place of the page", () => {
  for (const [hash, view, chart] of [
    ["#present", "present", undefined],
    ["#present/micro/1", "present", "micro"],
    ["#present/micro.2", "present", "micro"],
    ["#console", "console", undefined],
    ["#presentation", undefined, undefined],
    ["#fig-micro", undefined, undefined],
    ["", undefined, undefined],
  ]) {
    assert.equal(viewIn(hash), view, hash);
    assert.equal(chartIn(hash), chart, hash);
  }
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

test("an address for others keeps the choices that the program reads, and no others", () => {
  const program = readFileSync(new URL("../../crates/model/src/param.rs", import.meta.url), "utf8");
  const names = [...program.matchAll(/^ {4}[A-Z]\w+ = "([\w-]+)",$/gm)].map((it) => it[1]);
  assert.ok(names.length >= 15, String(names));
  for (const name of ["lang", "elder", ...names]) assert.equal(ownChoices(`?${name}=a&utm_source=b`), `?${name}=a`);
  assert.equal(ownChoices("?from=timeline&isappinstalled=0&fbclid=c"), "");
  assert.equal(ownChoices(""), "");
});

test("a query asks for a need by its name, or for none", () => {
  for (const [search, need] of [["?for=elderly", "elderly"], ["?at=a&for=b-c&q=d", "b-c"], ["?before=high", undefined], ["?for=", undefined]]) {
    assert.equal(needIn(search), need, search);
  }
});
