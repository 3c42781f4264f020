import { expect, it } from "vitest";
import { writeRuleSheet } from "../../addin/policy/rule-sheet/write.ts";
import { ruleSheetFromText } from "../../addin/review/rule-sheets.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { checkRow } from "../../taskpane/workbench/batch/check-row.ts";
import type { BatchRow } from "../../taskpane/workbench/batch/row.ts";
import { fileOf } from "../cli/workbook-file.ts";

const county = ruleSheetFromText(
  JSON.stringify({ version: 1, name: "甲县口径", authority: "甲县财政局", checks: [{ code: "W06", use: "off" }] }),
).document;

function rowOf(ruleSheet: typeof county, brings = false): Promise<BatchRow> {
  const form = exampleSheet("表", { form: "project", edit: { H21: 90 } });
  const own = county && brings ? writeRuleSheet(county) : null;
  const sheets = own
    ? [
        form,
        sheetOf(
          own.name,
          own.rows.map((row) => row.map(({ value }) => value)),
        ),
      ]
    : [form];
  const bytes = fileOf(workbookOf(sheets));
  const of = { file: "甲.xlsx", folder: "", index: 0, files: ["甲.xlsx"] };
  return checkRow(of, () => Promise.resolve(bytes), { pause: () => Promise.resolve(), ruleSheet });
}

const codes = ({ findings }: BatchRow): readonly string[] => findings.map(({ code }) => code);

it("one rule sheet goes for every file of the desk, and signs the return slip", async () => {
  expect(codes(await rowOf(null))).toContain("W06");
  const row = await rowOf(county);
  expect(codes(row)).not.toContain("W06");
  expect(row.slip?.remarks.join("")).toContain("口径表“甲县口径”，制定单位甲县财政局");
});

it("a rule sheet that came with a file is told and not used", async () => {
  const row = await rowOf(null, true);
  expect(codes(row)).toContain("W06");
  expect(row.reason).toContain("没有采用");
});
