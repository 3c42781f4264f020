import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

const codes = (sheets: readonly SheetSnapshot[]): string[] =>
  review(workbookOf([...sheets])).findings.map(
    ({ code, severity, cells }) => `${severity} ${code} ${cells[0] ? formatPosition(cells[0]) : ""}`,
  );

describe("the indicators of a monitoring form, with answers to tick", () => {
  const form = (edits: Record<string, CellValue>): SheetSnapshot =>
    sheetOf(
      "监控表",
      [
        ["项目支出绩效运行监控表"],
        ["（2023年度）"],
        ["项目名称", "", "水质监测"],
        [
          "绩效指标",
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "1—7月执行情况",
          "全年预计完成情况",
          "偏差原因分析",
          "",
          "",
          "完成目标可能性",
        ],
        ["", "", "", "", "", "", "", "经费保障", "人员保障", "原因说明", "确定能", "有可能", "完全不可能"],
        ["", "产出指标", "数量指标", "监测点位", "≥36个", "36个", "36个", "", "", "", "√"],
        ["", "", "质量指标", "数据有效率", "≥95%", "90%", "96%", "", "√", "", "", "√"],
        ["", "效益指标", "生态效益指标", "水质优良率", "≥90%", "91%", "92%", "", "", "", "√"],
      ],
      { merges: ["A4:A8", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:J4", "K4:M4", "B6:B7"], edits },
    );

  it("is read, and says nothing where all is answered", () => {
    expect(codes([form({})]).filter((code) => code.includes(" M"))).toEqual([]);
  });

  it.each([
    ["no answer", { K6: "" }, "warning M07 K6"],
    ["two answers", { L6: "√" }, "warning M07 K6"],
    ["no reason", { I7: "" }, "warning M08 L7"],
    ["a blank result", { F8: "" }, "warning M09 F8"],
    ["certain of what the forecast misses", { G8: "85%" }, "warning M10 G8"],
  ])("%s", (_, edits, expected) => {
    expect(codes([form(edits as Record<string, CellValue>)])).toContain(expected);
  });
});

describe("a self-evaluation printed as a list of projects", () => {
  const list = (edits: Record<string, CellValue>): SheetSnapshot =>
    sheetOf(
      "一览表",
      [
        ["2023年度项目支出绩效自评情况表"],
        ["序号", "项目名称", "全年预算数", "全年执行数", "执行率"],
        ["一", "本级项目", 300, 280, "93.33%"],
        ["（一）", "基础设施", 200, 190, "95%"],
        ["1", "道路", 120, 115, "95.83%"],
        ["2", "桥梁", 80, 75, "93.75%"],
        ["（二）", "民生", 100, 90, "90%"],
        ["1", "体检", 100, 90, "90%"],
        ["二", "补助下级", 50, 50, "100%"],
        ["", "合计", 350, 330, "94.29%"],
      ],
      { edits },
    );

  it("is summed by level", () => {
    expect(recognise(list({})).forms.map(({ kind }) => kind)).toEqual(["summary"]);
    expect(codes([list({})])).toEqual([]);
    expect(codes([list({ D4: 191 })])).toContain("error S01 D4");
    expect(codes([list({ C10: 450 })])).toContain("error S01 C10");
  });
});

describe("a goal table beside the self-evaluation form of the project", () => {
  it("fills indicators and targets into the empty form, and nothing else", () => {
    const blank: Record<string, CellValue> = {};
    for (let row = 13; row <= 20; row++) for (const column of ["D", "E", "F", "H", "I"]) blank[`${column}${row}`] = "";
    for (let row = 6; row <= 9; row++) for (const column of ["D", "E", "F", "H", "I"]) blank[`${column}${row}`] = "";
    const empty = exampleSheet("自评表", { form: "project", edit: { ...blank, E11: "", F11: "", H21: "" } });
    const goals = exampleSheet("目标表", { form: "goals", edit: {} });
    const { derivations } = review(workbookOf([goals, empty]));
    const written = Object.fromEntries(derivations.map(({ cell, value }) => [formatPosition(cell), value]));
    expect(written).toMatchObject({ D13: "更新设备数量", E13: "≥20台", D20: "企业满意度", E20: "≥90%" });
    expect(derivations.every(({ cell, working }) => cell.sheet === "自评表" && working.includes("目标表"))).toBe(true);
  });
});

describe("two forms side by side without a gap", () => {
  it("are two forms, each with its own total", () => {
    const head = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
    const one = (name: string, score: number): CellValue[][] => [
      ["项目支出绩效自评表", "", "", "", "", "", ""],
      ["项目名称", name, "", "", "", "", ""],
      head,
      ["产出指标", "数量指标", "完成数量", "≥10个", "10个", 60, 60],
      ["满意度指标", "满意度指标", "群众满意度", "≥90%", "92%", 40, score],
      ["总分", "", "", "", "", 100, 60 + score],
    ];
    const [left, right] = [one("甲项目", 40), one("乙项目", 38)];
    const rows = left.map((row, index) => [...row, ...(right[index] ?? [])]);
    const sheet = sheetOf("两张表", rows, { merges: ["A1:G1", "H1:N1"] });
    const { forms } = recognise(sheet);
    expect(forms.map(({ fields }) => fields.project?.text)).toEqual(["甲项目", "乙项目"]);
    const result = review(workbookOf([sheet]));
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.derivations).toEqual([]);
  });
});
