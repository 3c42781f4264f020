import { expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

const form = (project: string, actual: string): CellValue[][] => [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "", project],
  ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 100, 100, 100, 10, "100%", 10],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["", "产出指标", "数量指标", "新建村级卫生室个数", "≥5个", actual, 90, 90],
  ["总分", "", "", "", "", "", 100, 100],
];

it("an indicator with two results in two forms of one sheet is told by its cells, not by the sheet's name twice", () => {
  const sheet = sheetOf("项目自评", [...form("甲项目", "5个"), [], ...form("乙项目", "6个")]);
  const [finding] = review(workbookOf([sheet])).findings.filter(({ code }) => code === "X06");
  expect(finding?.message).toContain("“F7”");
  expect(finding?.message).toContain("“F16”");
});
