import { describe, expect, it } from "vitest";
import { sectionsOf, type Form } from "../../addin/forms/form.ts";
import { recognise } from "../../addin/forms/recognise.ts";
import { cleanReport } from "../../addin/rules/examples/clean-report.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import { keyRow, cellKey, type CellValue } from "../../addin/sheet/snapshot.ts";
import type { BaseForm } from "../../addin/rules/examples/example.ts";

const PROSE =
  "2024年年初预算安排支出500万元，其中：基本支出300万元，项目支出200万元，全年任务已经完成，群众满意度94%。";
const DEPARTMENT = ["一、部门概况", "我局内设机构5个，编制40名，年末在职人员38人。", PROSE];
const PROJECT = ["一、项目概况", "该项目依据市政府会议纪要立项，项目资金由县财政安排。", "二、项目实施情况", PROSE];

const read = (rows: readonly (readonly CellValue[])[]): Form[] => [...recognise(sheetOf("Sheet1", rows)).forms];
const about = (form: Form | undefined): unknown => form && sectionsOf(form, "report")[0]?.about;
const one = (texts: readonly string[]): CellValue[][] => texts.map((text) => [text]);

describe("titles of written reports", () => {
  it.each<[string, CellValue[][], number | null, string | null]>([
    [
      "on a cover over three lines",
      one(["2023年度某某县某某局", "部门整体", "支出绩效自评报告", ...DEPARTMENT]),
      2023,
      "department",
    ],
    [
      "over three cells of a row",
      [["2023年度", "部门整体支出", "绩效自评报告"], ...one(DEPARTMENT)],
      2023,
      "department",
    ],
    [
      "longer than forty characters",
      one([
        "某某省某某市某某县农业农村局关于二〇二三年度中央财政衔接推进乡村振兴补助资金高标准农田建设项目支出绩效自评报告",
        ...PROJECT,
      ]),
      2023,
      "project",
    ],
    [
      "a letter about the result",
      one(["关于2022年度农村公路建设项目支出绩效自评情况的报告", "县财政局：", ...PROJECT]),
      2022,
      "project",
    ],
    ["without 绩效", one(["2022年度农村公路养护项目自评报告", ...PROJECT]), 2022, "project"],
    ["called 总结报告", one(["2022年度部门整体支出绩效自评总结报告", ...DEPARTMENT]), 2022, "department"],
    ["with a score table", one(["2022年度部门整体支出绩效自评报告及评分表", ...DEPARTMENT]), 2022, "department"],
    ["bare, the text of a department", one(["绩效自评报告", "（2023年度）", ...DEPARTMENT]), 2023, "department"],
    ["bare, the text of a project", one(["绩效自评报告", "（2023年度）", ...PROJECT]), 2023, "project"],
    [
      "behind the line of an attachment",
      one(["附件1", "2023年度部门整体支出绩效自评报告", ...DEPARTMENT]),
      2023,
      "department",
    ],
  ])("%s", (_, rows, year, whose) => {
    const forms = read(rows);
    expect(forms.map(({ kind }) => kind)).toEqual(["report"]);
    expect([forms[0]?.year, about(forms[0])]).toEqual([year, whose]);
  });

  it.each<[string, CellValue[][]]>([
    ["a notice about reports", one(["关于报送2023年度绩效自评报告的通知", PROSE, PROSE])],
    ["a heading inside a text", one(["工作总结", "三、项目支出绩效自评报告", PROSE, PROSE])],
  ])("%s is none", (_, rows) => {
    expect(read(rows)).toEqual([]);
  });
});

describe("a report on the sheet of other forms", () => {
  const rowsOf = (form: BaseForm): CellValue[][] => {
    const sheet = exampleSheet("表", { form, edit: {} });
    const last = Math.max(...[...sheet.cells.keys()].map(keyRow));
    return Array.from({ length: last + 1 }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => sheet.cells.get(cellKey(row, column))?.value ?? null),
    );
  };
  const report = cleanReport.rows.map((row) => [...row]);

  it("behind a table", () => {
    expect(read([...rowsOf("base-data"), ...report]).map(({ kind }) => kind)).toEqual(["base-data", "report"]);
  });

  it("in front of a table", () => {
    expect(read([...report, ...rowsOf("base-data")]).map(({ kind }) => kind)).toEqual(["report", "base-data"]);
  });

  it("between two tables", () => {
    expect(read([...rowsOf("base-data"), ...report, ...rowsOf("department")]).map(({ kind }) => kind)).toEqual([
      "base-data",
      "report",
      "department-self-evaluation",
    ]);
  });
});
