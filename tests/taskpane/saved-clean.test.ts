import { expect, it } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { ruleSheetFile } from "../../addin/hosts/xlsx/rule-sheet-file.ts";
import { startRuleSheet } from "../../addin/policy/rule-sheet/start.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { savedBytes } from "../../taskpane/workbench/saving.ts";
import { fileOf } from "../cli/workbook-file.ts";

it("a file saved after the clean-up holds no rule sheet any more", async () => {
  const pages = openXlsx(ruleSheetFile(startRuleSheet("hubei", "某县口径"))).snapshot.sheets;
  const original = fileOf(workbookOf([exampleSheet("表", { form: "project", edit: {} }), ...pages]));
  const names = async (cleaned: boolean): Promise<readonly string[]> => {
    const { bytes } = await savedBytes(original, { edits: [], settings: undefined, report: [], cleaned });
    return openXlsx(bytes).snapshot.sheets.map(({ name }) => name);
  };
  expect(await names(false)).toEqual(["表", "绩核-口径", "绩核-口径参数"]);
  expect(await names(true)).toEqual(["表"]);
});
