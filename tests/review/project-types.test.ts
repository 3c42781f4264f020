import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

/** A consistent self-evaluation form with the rows about the kind of project under its name. */
function findingsOf(types: readonly (readonly CellValue[])[]): string[] {
  const sheet = sheetOf("自评表", [
    ["项目支出绩效自评表"],
    ["项目名称", "", "泵站建设"],
    ...types,
    ["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "", 100, 95, 10, "95%", 9.5],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "新建泵站", "≥3座", "3座", 90, 90],
    ["总分", "", "", "", "", 100, 99.5],
  ]);
  return review(workbookOf([sheet])).findings.flatMap(({ code, cells }) =>
    code === "M02" ? [cells.map(formatPosition).join(" ")] : [],
  );
}

describe("the kind of project on a self-evaluation form", () => {
  it.each([
    ["boxes in cells of their own, behind", [["项目类型", "", "常年性", "√", "延续性", "□", "一次性", "□"]]],
    ["boxes in cells of their own, in front", [["项目类别", "", "□", "经常性项目", "√", "一次性项目"]]],
    ["one cell", [["项目属性", "", "☑持续性项目  □新增性项目"]]],
    ["brackets for boxes", [["项目性质", "", "新增（ ）延续（√）"]]],
    [
      "a row for each",
      [
        ["项目类型", "", "1.常年性项目 □"],
        ["", "", "2.延续性项目 √"],
        ["", "", "3.一次性项目 □"],
      ],
    ],
    ["words alone", [["项目类型", "", "延续性项目"]]],
    ["other kinds", [["项目类型", "", "部门预算项目□ 专项转移支付☑"]]],
    ["a tick beside its box", [["项目类型", "", "□√常年性 □延续性 □一次性"]]],
  ])("%s, one chosen", (_, rows) => {
    expect(findingsOf(rows)).toEqual([]);
  });

  it.each([
    ["none, boxes behind", [["项目类型", "", "常年性", "□", "延续性", "□", "一次性", "□"]], "C3 D3 E3 F3 G3 H3"],
    ["two, boxes in front", [["项目类别", "", "√", "经常性项目", "√", "一次性项目"]], "C3 D3 E3 F3"],
    ["none in one cell", [["项目属性", "", "□持续性项目  □新增性项目"]], "C3"],
    ["both in one cell", [["项目属性", "", "☑持续性项目  ☑新增性项目"]], "C3"],
    [
      "two in rows",
      [
        ["项目类型", "", "1.常年性项目 √"],
        ["", "", "2.延续性项目 √"],
        ["", "", "3.一次性项目 □"],
      ],
      "C3 C4 C5",
    ],
  ])("%s", (_, rows, cells) => {
    expect(findingsOf(rows)).toEqual([cells]);
  });
});
