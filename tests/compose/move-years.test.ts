import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withYearsMoved } from "../../addin/compose/next-year/move-years.ts";

describe("years of a form are moved on by one", () => {
  it.each([
    ["2023年度部门整体支出绩效自评表", "2024年度部门整体支出绩效自评表"],
    ["（ 2023 年度）", "（ 2024 年度）"],
    ["2022年决算数", "2023年决算数"],
    ["2023年12月底前完成，2024年1月验收", "2024年12月底前完成，2025年1月验收"],
    ["二〇二三年度", "二〇二四年度"],
    ["二○二二年决算数", "二〇二三年决算数"],
    ["财预〔2020〕10号（2020年版）", "财预〔2020〕10号（2020年版）"],
    ["12023年", "12023年"],
    ["没有年度", "没有年度"],
  ])("%s", (text, moved) => {
    expect(withYearsMoved(text, 2023)).toBe(moved);
  });

  it("and nothing else is changed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2015, max: 2090 }), (text, year) => {
        const bare = text.replace(/\d|[〇○零一二三四五六七八九]/gu, "");
        expect(withYearsMoved(bare, year)).toBe(bare);
        expect(withYearsMoved(`${bare}${year}年`, year)).toBe(`${bare}${year + 1}年`);
      }),
    );
  });
});
