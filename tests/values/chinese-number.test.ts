import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseInteger, withDigits } from "../../addin/values/chinese-number.ts";

const DIGITS = "零一二三四五六七八九";

/** The number as it is written out, up to 99 999 999. */
function written(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${written(Math.floor(value / 10_000))}万${rest === 0 ? "" : (rest < 1000 ? "零" : "") + written(rest)}`;
  }
  for (const [place, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    if (value < place) continue;
    const rest = value % place;
    const gap = rest > 0 && rest < place / 10 ? "零" : "";
    return `${DIGITS[Math.floor(value / place)] ?? ""}${name}${rest === 0 ? "" : gap + written(rest)}`;
  }
  return DIGITS[value] ?? "";
}

describe("numbers in Chinese numerals", () => {
  it("read back as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        const text = written(value);
        fc.pre(text.length <= 12);
        expect(chineseInteger(text)).toBe(value);
      }),
    );
  });

  it.each([
    ["十二", 12],
    ["两百零五", 205],
    ["二〇二四", 2024],
    ["一万二千", 12_000],
    ["百", null],
    ["一二", null],
    ["十十", null],
    ["", null],
  ])("%s", (text, value) => expect(chineseInteger(text)).toBe(value));

  it.each([
    ["≥三次", "≥3次"],
    ["举办两场", "举办2场"],
    ["百分之九十五", "95%"],
    ["一次性验收合格", "一次性验收合格"],
    ["第三批", "第三批"],
    ["更新一批设备", "更新一批设备"],
    ["一村一品", "一村一品"],
    ["三公经费", "三公经费"],
    ["一年级", "一年级"],
    ["十四五规划", "十四五规划"],
  ])("%s becomes %s", (text, expected) => expect(withDigits(text)).toBe(expected));
});
