import { describe, expect, it } from "vitest";
import { sectionsOf, type Form } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { review } from "../../addin/review/review.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

const withHeadings = (edit: Readonly<Record<string, CellValue>>): Form | undefined =>
  recognise(exampleSheet("自评表", { form: "project", edit })).forms[0];

const columnsOf = (form: Form | undefined): readonly (number | undefined)[] => {
  const row = form && sectionsOf(form, "indicators")[0]?.rows[0];
  return [row?.target?.column, row?.actual?.column, row?.points?.column, row?.score?.column];
};

describe("a heading of two roles is settled by its neighbours", () => {
  it.each([
    ["分数", "得分"],
    ["分值", "赋分"],
    ["标准分数", "自评得分"],
    ["分值", "得分"],
    ["權重", "自評得分"],
  ])("points under %s, scores under %s", (points, score) => {
    expect(columnsOf(withHeadings({ G12: points, H12: score }))).toEqual([4, 5, 6, 7]);
  });

  it.each(["指标标准", "绩效标准", "评价标准", "年度指標值"])("targets under %s", (target) => {
    expect(columnsOf(withHeadings({ E12: target }))).toEqual([4, 5, 6, 7]);
  });

  it.each(["执行结果", "完成结果", "實際完成值"])("results under %s", (actual) => {
    expect(columnsOf(withHeadings({ F12: actual }))).toEqual([4, 5, 6, 7]);
  });

  it.each([
    ["全年预算数", "支出决算数"],
    ["实际预算数", "全年执行结果"],
    ["全年預算數", "全年執行數"],
  ])("the money under %s and %s", (budget, executed) => {
    const form = withHeadings({ E5: budget, F5: executed });
    const cells = form && sectionsOf(form, "funding")[0]?.total?.cells;
    expect([cells?.budget?.column, cells?.executed?.column]).toEqual([4, 5]);
  });

  it("a form with traditional headings and invisible characters passes like the plain one", () => {
    const edit = { E5: "全年預算數", F5: "\u202A全年執行數\u202C", G12: "分\u200B值", F12: "實際完成值\u200E" };
    expect(review(workbookOf([exampleSheet("自评表", { form: "project", edit })])).verdict).toBe("passed");
  });
});
