import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { ALONE, type Edits } from "../fixtures/sections-alone.ts";

const codes = (sheet: SheetSnapshot): string[] =>
  review(workbookOf([sheet])).findings.map(
    ({ code, severity, cells }) => `${severity} ${code} ${cells[0] ? formatPosition(cells[0]) : ""}`,
  );
const kinds = (sheet: SheetSnapshot): string[] => recognise(sheet).forms.map(({ kind }) => kind);

describe.each(ALONE)("$name", ({ rows, kind, faults }) => {
  const form = (edits: Edits): SheetSnapshot => sheetOf("表", rows, { edits });

  it("is recognised, and nothing is wrong with it", () => {
    expect(kinds(form({}))).toEqual([kind]);
    expect(codes(form({})).filter((code) => !code.startsWith("info"))).toEqual([]);
  });

  it.each(faults)("%o is said", (edits, message) => {
    expect(codes(form(edits))).toContain(message);
  });
});

describe("a line of the funds above the indicators of a monitoring form", () => {
  it("is no heading of theirs, however wide its label is", () => {
    const sheet = sheetOf(
      "监控表",
      [
        ["项目支出绩效运行监控表"],
        ["项目名称", "", "水质监测"],
        ["资金（万元）", "", "年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"],
        ["年度资金总额", "", 500, 300, "60%", 500],
        ["其他资金", "", 500, 300, "60%", 500],
        [
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "1—7月执行情况",
          "全年预计完成情况",
          "完成目标可能性",
          "",
          "",
        ],
        ["", "", "", "", "", "", "确定能", "有可能", "完全不可能"],
        ["产出指标", "数量指标", "监测点位", "≥36个", "36个", "36个"],
      ],
      { merges: ["A5:B5", "A6:A7", "B6:B7", "C6:C7", "D6:D7", "E6:E7", "F6:F7", "G6:I6"] },
    );
    expect(codes(sheet)).toContain("warning M07 G8");
  });
});

describe("a goal table", () => {
  const tasks = [
    ["部门整体支出绩效目标表"],
    ["部门名称", "", "县水利局"],
    ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "", ""],
    ["", "", "", "总额", "财政拨款", "其他资金"],
    ["", "泵站", "建泵站", 300, 280, 20],
    ["", "堤防", "修堤防", 200, 170, 30],
    ["", "金额合计", "", 500, 450, 50],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "新建泵站", "≥3座"],
  ];
  const withTasks = (edits: Edits): SheetSnapshot => sheetOf("目标表", tasks, { edits, merges: ["D3:F3"] });

  it("reads its tasks with a label down the side in the header", () => {
    expect(codes(withTasks({})).filter((code) => code.startsWith("error"))).toEqual([]);
    expect(codes(withTasks({ D7: 520 })).join()).toMatch(/error G\d\d D7/u);
  });

  it("reads times printed over the headings of its tables, with levels shared", () => {
    const rows = [
      ["项目绩效目标表"],
      ["项目名称", "泵站建设"],
      ["", "中期目标", "", "", "年度目标", "", ""],
      ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "新建泵站", "≥9座", "数量指标", "新建泵站", "若干"],
    ];
    const sheet = sheetOf("目标表", rows, { merges: ["B3:D3", "E3:G3"] });
    expect(kinds(sheet)).toEqual(["goals"]);
    expect(codes(sheet).join()).toContain("G5");
  });
});

describe("the money of a monitoring form", () => {
  it("asks for 全年预计执行数 beside what was spent", () => {
    const sheet = sheetOf("监控表", [
      ["项目支出绩效运行监控表"],
      ["项目名称", "水质监测"],
      ["资金（万元）", "年初预算数", "1-7月执行数", "全年预计执行数"],
      ["年度资金总额", 500, 300, ""],
      ["其中：财政拨款", 500, 300, 500],
    ]);
    expect(codes(sheet)).toContain("warning M09 D4");
  });
});

describe("two funding blocks side by side, without indicator tables", () => {
  const half = (executed: number): CellValue[][] => [
    ["项目支出绩效自评表", "", "", "", ""],
    ["项目名称", "某项目", "", "", ""],
    ["项目资金（万元）", "全年预算数", "全年执行数", "分值", "执行率"],
    ["年度资金总额", 320, 304, 10, "95%"],
    ["其中：财政拨款", 300, executed, "—", "—"],
    ["其他资金", 20, 20, "—", "100%"],
  ];
  const beside = (gap: readonly CellValue[], left: number, right: number): SheetSnapshot =>
    sheetOf(
      "两张表",
      half(left).map((row, index) => [...row, ...gap, ...(half(right)[index] ?? [])]),
    );

  it.each([
    ["without a gap", [], "H4"],
    ["with a blank column", [""], "I4"],
  ] as const)("are two forms %s", (_, gap, total) => {
    expect(kinds(beside(gap, 284, 284))).toEqual(["project-self-evaluation", "project-self-evaluation"]);
    expect(codes(beside(gap, 284, 284)).filter((code) => code.startsWith("error"))).toEqual([]);
    expect(codes(beside(gap, 284, 294))).toContain(`error F06 ${total}`);
    expect(codes(beside(gap, 294, 284))).toContain("error F06 C4");
  });
});
