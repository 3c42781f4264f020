import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

/** 评分表 with 指标解释 beside 评分标准 and the results it scores. */
const scoring = (edits: Readonly<Record<string, CellValue>> = {}): SheetSnapshot =>
  sheetOf(
    "评分表",
    [
      ["2024年度部门整体支出绩效评价评分表"],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标解释",
        "权重分",
        "评分标准",
        "实际完成值",
        "自评得分",
        "扣分原因和其他说明",
      ],
      [
        "投入",
        "预算配置",
        "在职人员控制率",
        "反映在职人员的控制程度。",
        10,
        "控制率在100%以内（含）计10分，每超出1个百分点扣0.5分，扣完为止",
        "98.2%",
        10,
        "",
      ],
      [
        "过程",
        "预算管理",
        "政府采购执行率",
        "反映政府采购预算的执行。",
        20,
        "执行率≥95%计20分，90%（含）-95%计12分，80%（含）-90%计5分，低于80%不计分。",
        "93.5%",
        12,
        "部分采购合同跨年结算。",
      ],
      [
        "产出",
        "职责履行",
        "重点工作完成情况",
        "反映年度重点工作。",
        50,
        "根据部门实际完成情况计分。",
        "已完成",
        50,
        "",
      ],
      [
        "效果",
        "履职效益",
        "社会公众或服务对象满意度",
        "反映满意程度。",
        20,
        "满意度90%以上（含90%）计20分，80%（含）-90%计10分，低于80%计0分",
        "96.4%",
        20,
        "",
      ],
      ["合计", "", "", "", 100, "", "", 92, ""],
    ],
    { edits },
  );

const findingsOf = (sheet: SheetSnapshot): string[] =>
  review(workbookOf([sheet]))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, severity }) => `${code} ${severity}`);

describe("a scoring sheet that prints the results it scores", () => {
  it("is a scoring sheet, scored by its standard and not by the explanation beside it", () => {
    const [form] = recognise(scoring()).forms;
    expect(form?.kind).toBe("scoring-sheet");
    expect(form && sectionsOf(form, "indicators")[0]?.rows[0]?.standard?.column).toBe(5);
    expect(findingsOf(scoring())).toEqual([]);
  });

  it("a score that is not of the printed step is found", () => {
    expect(findingsOf(scoring({ H4: 20, H7: 100, I4: "" }))).toContain("R10 error");
    expect(findingsOf(scoring({ H6: 10, H7: 82, I6: "问卷回收较少，满意度按下一档计分。" }))).toContain("R14 error");
  });

  it("a score left blank is derived, and no total without it is proposed", () => {
    const { derivations, findings } = review(workbookOf([scoring({ H4: "" })]));
    expect(derivations.map(({ cell, value }) => [cell.row, cell.column, value])).toEqual([[3, 7, 12]]);
    expect(findings.filter(({ code }) => code === "W06").map(({ severity, fix }) => [severity, fix])).toEqual([
      ["warning", null],
    ]);
  });

  it("with targets it stays a self-evaluation", () => {
    expect(
      recognise(scoring({ D2: "年度指标值", D3: "≤100%", D4: "≥95%", D5: "全部完成", D6: "≥90%" })).forms.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["department-self-evaluation"]);
  });
});
