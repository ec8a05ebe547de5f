// Numbers as Chinese reads them: a table of what occurs and what is easily got wrong, every whole number, which must read back
// as itself, and the report's own words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { spokenZh } from "../../assets/scripts/voice/numerals.js";

const TABLE = [
  // Bounds
  ["1000余人次", "一千余人次"],
  ["近千名", "近千名"],
  ["70多次", "七十多次"],
  ["2000余人次", "两千余人次"],
  // Counted
  ["559件", "五百五十九件"],
  ["19次", "十九次"],
  ["2次", "两次"],
  ["2项", "两项"],
  ["2个", "两个"],
  ["2件建议", "两件建议"],
  ["2 件", "两 件"],
  ["2期", "两期"],
  ["2年", "两年"],
  ["2个月", "两个月"],
  ["12件", "十二件"],
  ["20件", "二十件"],
  ["22次", "二十二次"],
  ["2.5倍", "二点五倍"],
  ["3—5次", "三至五次"],
  ["5大模块", "五大模块"],
  // In a row
  ["第2", "第二"],
  ["第2次会议", "第二次会议"],
  ["第14届", "第十四届"],
  ["2月", "二月"],
  ["2日", "二日"],
  ["2级", "二级"],
  ["2年级", "二年级"],
  ["二十", "二十"],
  ["十四五", "十四五"],
  ["“八五”普法", "“八五”普法"],
  ["十四届六次全会", "十四届六次全会"],
  // Years and days
  ["2023年", "二零二三年"],
  ["2023 年", "二零二三 年"],
  ["2022年度", "二零二二年度"],
  ["2024年1月10日", "二零二四年一月十日"],
  ["2024-01-10", "二零二四年一月十日"],
  ["2021—2035", "二零二一至二零三五"],
  ["（2021—2035）编制", "（二零二一至二零三五）编制"],
  ["30周年", "三十周年"],
  ["1000年", "一千年"],
  ["——2024年", "——二零二四年"],
  // Shares and sums
  ["98.6%", "百分之九十八点六"],
  ["100%", "百分之百"],
  ["2%", "百分之二"],
  ["5%—10%", "百分之五至百分之十"],
  ["3‰", "千分之三"],
  ["551 ÷ 559 = 98.6%", "五百五十一除以五百五十九等于百分之九十八点六"],
  ["空心8件，即559−551，", "空心八件，即五百五十九减五百五十一，"],
  ["80 + 5 = 85", "八十加五等于八十五"],
  ["≥ 100", "大于等于一百"],
  ["−5", "负五"],
  // Sizes
  ["0", "零"],
  ["10", "十"],
  ["100", "一百"],
  ["101", "一百零一"],
  ["110", "一百一十"],
  ["1,000", "一千"],
  ["10000", "一万"],
  ["20000", "两万"],
  ["100010", "十万零一十"],
  ["1234567", "一百二十三万四千五百六十七"],
  ["100000000", "一亿"],
  // Codes
  ["007", "零零七"],
  ["0512-53521234", "零五一二五三五二一二三四"],
  ["13812345678", "一三八一二三四五六七八"],
  // No numbers
  ["《人民与权力》、扫码", "《人民与权力》、扫码"],
  ["a - b", "a - b"],
  ["", ""],
];

test("numbers are read as Chinese reads them", () => {
  for (const [written, said] of TABLE) assert.equal(spokenZh(written), said, written);
});

test("no digit and no sign of the report is left to the voice", () => {
  const report = JSON.parse(readFileSync(new URL("../fixtures/2023/report.json", import.meta.url), "utf8"));
  const facts = report.facts.flatMap((it) => [it.label.zh, it.raw, it.quote]);
  const charts = report.charts.flatMap((it) => [it.title, it.subtitle, it.note].map((text) => text && text.zh));
  // Numbers that a text names by id are written out as the fact has them, and any other as a year.
  const raws = new Map(report.facts.map((it) => [it.id, it.raw]));
  const number = (_, bare, id) => {
    const raw = raws.get(id) || "2023";
    return bare ? raw.replace(/\D/g, "") : raw;
  };
  const texts = [...facts, ...charts].filter(Boolean).map((text) => text.replace(/\{(#?)([^}]*)\}/g, number));
  assert.ok(texts.some((text) => /\d/.test(text)));
  for (const text of texts) assert.doesNotMatch(spokenZh(text), /[\d÷=≥−%]/, text);
});

test("every whole number reads back as itself", () => {
  const same = (number) => {
    const said = spokenZh(String(number));
    assert.equal(numberIn(said), number, `${number} is said ${said}`);
  };
  for (let number = 0; number <= 20_000; number += 1) same(number);
  for (let power = 4; power <= 8; power += 1) for (let by = -20; by <= 20; by += 1) same(10 ** power + by);
  // A multiplicative generator, whose numbers are the same in every run.
  let state = 1;
  for (let left = 20_000; left; left -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    same(state % 100_000_001);
  }
});

/**
 * The number that Chinese words say, by the rules of schoolbooks: each place once and in order, 零 where places are passed
 * over and nowhere else; nothing for what is no such number.
 */
const numberIn = (words) => {
  if (words === "零") return 0;
  let [rest, total, first] = [words, 0, true];
  for (const [unit, size] of [["亿", 1e8], ["万", 1e4], ["", 1]]) {
    const end = unit ? rest.indexOf(unit) : rest.length;
    if (end < 0) continue;
    const group = rest.slice(0, end);
    rest = rest.slice(end + unit.length);
    if (!group) continue;
    const value = four(Array.from(group), first);
    if (value === undefined) return undefined;
    total += value * size;
    first = false;
  }
  return total;
};

/** A group of up to four places; one that is not the first begins with 零 unless it has a thousand. */
const four = (letters, first) => {
  let value = 0;
  let last = first ? undefined : 4;
  while (letters.length) {
    const passed = letters[0] === "零" && Boolean(letters.shift());
    const digit = digitIn(letters, last === undefined);
    const place = "十百千".indexOf(letters[0] || "-") + 1;
    if (place) letters.shift();
    const wrongOrder = last !== undefined && place >= last;
    if (digit === undefined || wrongOrder || passed !== (last !== undefined && place + 1 < last)) return undefined;
    value += digit * 10 ** place;
    last = place;
  }
  return value;
};

/** Only a number's first ten goes without its one, and only its first two is another word. */
const digitIn = (letters, first) => {
  if (first && letters[0] === "十") return 1;
  const letter = letters.shift();
  if (first && letter === "两") return 2;
  const at = "一二三四五六七八九".indexOf(letter || "-");
  return at < 0 ? undefined : at + 1;
};
