import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

/** A scoring sheet with the points of the first and second levels in columns of their own. */
function errorsOf(
  edit: Readonly<Record<number, CellValue>> = {},
  total: readonly CellValue[] = [100, "", 100, "", 100],
): string[] {
  const rows: CellValue[][] = [
    ["部门整体支出绩效评价评分表"],
    ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准", "得分", "扣分说明"],
    ["投入", 20, "预算配置", 20, "人员配置合理性", 20, "合理得20分", 20, ""],
    ["过程", 30, "预算执行", 20, "制度健全性", 10, "健全得10分", 10, ""],
    ["", "", "", "", "执行有效性", 10, "有效得10分", 10, ""],
    ["", "", "预算管理", 10, "资料完整性", 10, "完整得10分", 10, ""],
    ["产出", 50, "职责履行", 50, "任务完成情况", 50, "完成得50分", 50, ""],
    ["合计", ...total, "", 100, ""],
  ];
  const [, , , second] = rows;
  for (const [column, value] of Object.entries(edit)) if (second) second[Number(column)] = value;
  const sheet = sheetOf("评分表", rows, { merges: ["A1:I1", "A4:A6", "B4:B6", "C4:C5", "D4:D5"] });
  return review(workbookOf([sheet]))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, cells: [cell] }) => `${code} ${String(cell?.row)},${String(cell?.column)}`);
}

describe("the total row under the points of the levels", () => {
  it("holds the sum of each level", () => expect(errorsOf()).toEqual([]));
  it("is wrong under the first level", () => expect(errorsOf({}, [90, "", 100, "", 100])).toEqual(["W04 7,1"]));
  it("is wrong under the second level", () => expect(errorsOf({}, [100, "", 105, "", 100])).toEqual(["W04 7,3"]));
  it("may be left blank", () => expect(errorsOf({}, ["", "", "", "", 100])).toEqual([]));
  it("says nothing where a group has no points of its own", () =>
    expect(errorsOf({ 1: "" }, [70, "", 100, "", 100])).toEqual([]));
});
