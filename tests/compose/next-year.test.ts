import { describe, expect, it } from "vitest";
import { liveFormula } from "../../addin/compose/next-year/live-formula.ts";
import { planNextYear } from "../../addin/compose/next-year/plan.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import type { BaseForm } from "../../addin/rules/examples/example.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";

function planOf(form: BaseForm, edit = {}) {
  const plan = planNextYear(workbookOf([exampleSheet("表", { form, edit })]));
  const writes = new Map(
    plan.writes.map(({ cell, content }) => [
      formatPosition(cell),
      content.kind === "formula" ? `=${content.formula}` : content.value,
    ]),
  );
  return { plan, writes, inputs: new Set(plan.inputs.map(formatPosition)) };
}

describe("next year's form of a project", () => {
  const { plan, writes, inputs } = planOf("project");

  it("moves the year on and empties results, scores and reasons", () => {
    expect(plan.year).toBe(2025);
    expect(writes.get("A2")).toBe("（2025年度）");
    for (const cell of ["E7", "F13", "I17", "F11"]) expect([cell, writes.get(cell)]).toEqual([cell, null]);
    expect(writes.has("E13")).toBe(false);
    expect(writes.has("D13")).toBe(false);
  });

  it("keeps targets as proposals, and every input open", () => {
    expect(plan.proposals.map(formatPosition)).toContain("E13");
    for (const cell of ["C3", "E7", "E13", "F13", "G13", "I13", "F11"])
      expect([cell, inputs.has(cell)]).toEqual([cell, true]);
    for (const cell of ["A5", "D12", "H6", "H21"]) expect([cell, inputs.has(cell)]).toEqual([cell, false]);
  });

  it("puts live formulas into what is derived, silent while it is blank", () => {
    expect(writes.get("H6")).toBe('=IF(OR(F6="",E6=""),"",IFERROR(ROUND(F6/E6,4),""))');
    expect(writes.get("E6")).toBe('=IF(COUNT(E7:E9)=0,"",IFERROR(SUM(E7:E9),""))');
    expect(writes.get("H21")).toMatch(/^=IF\(COUNT\(/u);
    for (const text of writes.values()) expect(String(text)).not.toMatch(/\b(?:108|97)\b/u);
  });
});

describe("lines that are signed each year", () => {
  const line = "填表人：某某   填报日期：2025年3月1日   单位负责人签字：";
  const { plan, writes, inputs } = planOf("project", { A22: line });

  it("are open, without the day", () => {
    expect(plan.year).toBe(2025);
    expect(inputs.has("A22")).toBe(true);
    expect(writes.get("A22")).toMatch(/^填表人：某某 {3}填报日期：\s+单位负责人签字：$/u);
  });
});

describe("next year's base data", () => {
  const { writes, inputs } = planOf("base-data");

  it("takes this year's 决算数 into 上年决算数", () => {
    expect(["B6", "B12", "B16", "B5"].map((cell) => writes.get(cell))).toEqual([8.6, 193.5, 58, "2024年决算数"]);
    expect(["C16", "D16", "C4"].map((cell) => writes.get(cell))).toEqual([null, null, null]);
    expect(writes.get("D6")).toBe('=IF(COUNT(D7,D10:D11)=0,"",IFERROR(SUM(D7,D10:D11),""))');
    expect(inputs.has("B6")).toBe(true);
  });
});

describe("next year's department form", () => {
  it("keeps the labels of amounts written inside them", () => {
    const { writes } = planOf("department");
    expect(["B6", "F7", "B7"].map((cell) => writes.get(cell))).toEqual([
      "按收入性质分：",
      "其中：基本支出：",
      "其中：一般公共预算：",
    ]);
  });
});

describe("a live formula", () => {
  it("waits for what starts blank and no more", () => {
    const blank = (address: string): boolean => ["F6", "E6"].includes(address);
    expect(liveFormula("ROUND(F6/E6,4)", blank)).toBe('IF(OR(F6="",E6=""),"",IFERROR(ROUND(F6/E6,4),""))');
    expect(liveFormula("ROUND(G6*F6,2)", blank)).toBe('IF(F6="","",IFERROR(ROUND(G6*F6,2),""))');
    expect(liveFormula("SUM(E1:E9,G6)", blank)).toBe('IF(COUNT(E1:E9)=0,"",IFERROR(SUM(E1:E9,G6),""))');
    expect(liveFormula("SUM(A1:A2)", blank)).toBe(null);
  });
});

describe("next year's report out of a document", () => {
  const rows = [
    ["附件四"],
    ["2024年度某市某某局"],
    ["2024年度某市某某局部门整体支出绩效自评报告"],
    [
      "根据《关于开展2024年度绩效自评工作的通知》要求，我局认真组织，按时完成了自评工作。现将2024年度自评情况报告如下：",
    ],
    ["一、部门基本情况"],
    ["（一）部门职责"],
    ["我局主要负责全市工业和信息化工作。2024年全年预算数100万元，全年执行数95万元，执行率95%。"],
    ["二、绩效目标完成情况"],
    ["2024年完成技术改造项目20个，完成率100%，得分90分。"],
    ["三、存在的问题及改进措施"],
    ["预算编制不够精细。"],
  ];
  const plan = planNextYear(workbookOf([sheetOf("报告", rows)]));
  const writes = new Map(
    plan.writes.map(({ cell, content }) => [formatPosition(cell), content.kind === "value" ? content.value : ""]),
  );

  it("moves cover and title on, keeps the headings and empties the prose, also where it ends with a colon", () => {
    expect([writes.get("A2"), writes.get("A3")]).toEqual([
      "2025年度某市某某局",
      "2025年度某市某某局部门整体支出绩效自评报告",
    ]);
    for (const cell of ["A4", "A7", "A9"]) expect([cell, writes.get(cell)]).toEqual([cell, null]);
    for (const cell of ["A5", "A6", "A8"]) expect([cell, writes.has(cell)]).toEqual([cell, false]);
  });
});
