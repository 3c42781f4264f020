import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../addin/forms/form.ts";
import type { IndicatorRow } from "../../addin/forms/sections/indicator-section.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

const TOP: CellValue[][] = [["2023年度项目支出绩效自评表"], ["项目名称", "", "农村公路养护"]];

const rowsOf = (sheet: SheetSnapshot): readonly IndicatorRow[] =>
  recognise(sheet)
    .forms.flatMap((form) => sectionsOf(form, "indicators"))
    .flatMap((table) => table.rows);
const codesOf = (sheet: SheetSnapshot): string[] =>
  review(workbookOf([sheet]))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code }) => code);

describe("results of another time beside those of the year", () => {
  const sheet = (other: string, before: boolean): SheetSnapshot => {
    const line = (
      cells: [CellValue, CellValue, CellValue],
      result: CellValue,
      part: CellValue,
      points: CellValue[],
    ): CellValue[] => [...cells, ...(before ? [part, "≥120公里"] : ["≥120公里", part]), result, ...points];
    return sheetOf("自评表", [
      ...TOP,
      line(["一级指标", "二级指标", "三级指标"], "实际完成值", other, ["分值", "得分"]).map((cell) =>
        cell === "≥120公里" ? "年度指标值" : cell,
      ),
      line(["产出指标", "数量指标", "养护里程"], "126公里", "60公里", [60, 60]),
      line(["效益指标", "社会效益指标", "受益里程"], "130公里", "61公里", [40, 40]),
    ]);
  };

  it.each([
    ["上半年完成值", false],
    ["6月底完成值", false],
    ["1-6月完成情况", false],
    ["前三季度完成情况", false],
    ["2022年完成值", true],
    ["上年实际值", true],
  ])("%s is not the result", (other, before) => {
    expect(rowsOf(sheet(other, before)).map(({ actual }) => actual?.text)).toEqual(["126公里", "130公里"]);
    expect(codesOf(sheet(other, before))).toEqual([]);
  });
});

describe("what a table repeats or numbers", () => {
  const HEAD: CellValue[][] = [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "", "", "实际完成值", "分值", "得分"],
    ["", "", "", "指标性质", "指标值", "度量单位"],
  ];
  const LINES: CellValue[][] = [
    ["产出指标", "数量指标", "养护里程", "≥", 120, "公里", 126, 60, 60],
    ["效益指标", "社会效益指标", "受益人口", "≥", 2, "万人", 2.1, 40, 40],
  ];
  const merges = (top: number): string[] => [
    `D${top}:F${top}`,
    ...["A", "B", "C", "G", "H", "I"].map((column) => `${column}${top}:${column}${top + 1}`),
  ];

  it("a header of two rows on a new page is no line", () => {
    const sheet = sheetOf("自评表", [...TOP, ...HEAD, ...LINES.slice(0, 1), ...HEAD, ...LINES.slice(1)], {
      merges: [...merges(3), ...merges(6)],
    });
    expect(rowsOf(sheet).map(({ row, score }) => [row + 1, score?.text])).toEqual([
      [5, "60"],
      [8, "40"],
    ]);
  });

  it.each([
    [["1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [["栏次", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)=(6)/(4)"]],
  ])("columns numbered %j are no line", (numbers) => {
    const sheet = sheetOf("自评表", [...TOP, ...HEAD, numbers, ...LINES], { merges: merges(3) });
    expect(rowsOf(sheet).map(({ row }) => row + 1)).toEqual([6, 7]);
    expect(codesOf(sheet)).toEqual([]);
  });

  it.each([
    ["自评等级", "优"],
    ["评价等次", "良"],
  ])("%s below a table without a total is no line", (label, grade) => {
    const sheet = sheetOf("自评表", [...TOP, ...HEAD, ...LINES, [label, "", grade]], { merges: merges(3) });
    expect(rowsOf(sheet).map(({ row }) => row + 1)).toEqual([5, 6]);
  });

  it("a side label over few lines does not hide them", () => {
    const sheet = sheetOf(
      "自评表",
      [
        ...TOP,
        ["绩效指标完成情况", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["", "产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 60, 60],
        ["", "效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 40, 40],
      ],
      { merges: ["A3:A5"] },
    );
    expect(rowsOf(sheet).map(({ row }) => row + 1)).toEqual([4, 5]);
  });

  it("a unit of measure beside levels of indicators makes no summary of units", () => {
    const sheet = sheetOf("自评表", [
      ...TOP,
      ["一级指标", "二级指标", "三级指标", "符号", "目标值", "单位", "权重（分）", "完成值", "得分", "复核得分"],
      ["产出指标", "数量指标", "养护里程", "≥", 120, "公里", 60, 126, 60, 60],
      ["效益指标", "社会效益指标", "受益人口", "≥", 2, "万人", 40, 2.1, 40, 40],
    ]);
    expect(recognise(sheet).forms.map(({ kind }) => kind)).toEqual(["project-self-evaluation"]);
  });

  it("subtotals leave out the execution line above, also where levels are repeated line by line", () => {
    const sheet = sheetOf("自评表", [
      ...TOP,
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["预算执行率", "预算执行率", "预算执行率", "100%", "100%", 10, 10],
      ["产出指标", "数量指标", "养护里程", "≥120公里", "126公里", 30, 30],
      ["产出指标", "质量指标", "优良路率", "≥90%", "92%", 20, 20],
      ["小计", "", "", "", "", 50, 50],
      ["效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 40, 40],
      ["小计", "", "", "", "", 40, 40],
      ["总分", "", "", "", "", 100, 100],
    ]);
    expect(codesOf(sheet)).toEqual([]);
  });
});

describe("a result of the year after", () => {
  const sheet = (target: string, actual: string, score: number): SheetSnapshot =>
    sheetOf("自评表", [
      ...TOP,
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "时效指标", "完工时间", target, actual, 60, score, score < 60 ? "雨天多，次年初完工" : ""],
      ["效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 40, 40, ""],
    ]);

  it("is late against a deadline that prints no year", () => {
    expect(codesOf(sheet("12月底前", "2024年2月", 0))).not.toContain("I07");
    expect(codesOf(sheet("12月底前", "2024年2月", 60))).toContain("I05");
    expect(codesOf(sheet("12月底前", "2023年11月", 60))).not.toContain("I05");
  });

  it("is left alone where the deadline may itself be of the year after", () => {
    expect(codesOf(sheet("3月底前", "2024年2月", 60))).not.toContain("I05");
  });
});

describe("funds by nature with a part for the rest", () => {
  it("add up as shown, digits of rounding aside", () => {
    const sheet = sheetOf(
      "自评表",
      [
        ["2023年度部门整体支出绩效自评表"],
        ["预算部门", "", "某某县教育局"],
        ["年度预算（万元）", "", "全年预算数", "全年执行数", "执行率"],
        ["", "资金合计", 492.04, 467.438, "95%"],
        ["", "其中：基本支出", 221.72, 210.634, ""],
        ["", "项目支出", 0, 0, ""],
        ["", "其他支出", 270.32, 256.804, ""],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "数量指标", "培训教师", "≥120人次", "126人次", 60, 60],
        ["效益指标", "社会效益指标", "受益学生", "≥2万人", "2.1万人", 40, 40],
      ],
      {
        merges: ["A3:A7"],
        formats: Object.fromEntries(
          [4, 5, 6, 7].flatMap((row) => ["C", "D"].map((column) => [`${column}${row}`, "#,##0.00"])),
        ),
      },
    );
    expect(
      review(workbookOf([sheet])).findings.filter(({ code, severity }) => code === "F06" && severity !== "info"),
    ).toEqual([]);
  });
});
