import { describe, expect, it } from "vitest";
import { buildWorkbooks } from "../../../assets/workbooks/build.ts";
import { planNextYear } from "../../../addin/compose/next-year/plan.ts";
import { formulaReplacements } from "../../../addin/fill/clean.ts";
import { openXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { nextYearFile } from "../../../addin/hosts/xlsx/next-year-file.ts";
import { Package } from "../../../addin/hosts/ooxml/package.ts";
import { review } from "../../../addin/review/review.ts";
import { exampleSheet } from "../../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../../addin/sheet/build.ts";
import { cellAt } from "../../../addin/sheet/snapshot.ts";
import { fileOf } from "../../cli/workbook-file.ts";
import { complaints, whyNotValidating } from "./validator.ts";

const samples = [...buildWorkbooks()].filter(([path]) => path.includes("samples/"));
const why = await whyNotValidating(samples[0]?.[1] ?? new Uint8Array());
if (why !== null) console.warn(`skipped: ${why}`);

function nextYear(bytes: Uint8Array) {
  const plan = planNextYear(openXlsx(bytes).snapshot);
  return { plan, ...nextYearFile(bytes, plan) };
}

describe("next year's form of the samples", () => {
  it("are five", () => expect(samples.length).toBe(5));

  it.skipIf(why !== null).each(samples)("%s is valid", async (_, bytes) => {
    expect(await complaints(nextYear(bytes).bytes)).toEqual([]);
  });

  it.each(samples)("%s keeps its look, and takes no trace of ours along", async (_, bytes) => {
    const host = XlsxHost.open(bytes);
    await host.saveSettings({ version: 1 });
    await host.writeReport([{ name: "明细", rows: [[{ value: "序号" }]], widths: [8], landscape: false }]);
    const { bytes: next, plan, skipped } = nextYear(host.bytes());
    const [before, after] = [openXlsx(bytes).snapshot, openXlsx(next).snapshot];
    expect(skipped).toEqual([]);
    expect(after.sheets.map(({ name, merges }) => [name, merges])).toEqual(
      before.sheets.map(({ name, merges }) => [name, merges]),
    );
    const text = Package.open(next).names.join(" ");
    expect(text).not.toContain("customXml");
    for (const cell of plan.inputs) {
      const sheet = after.sheets.find(({ name }) => name === cell.sheet);
      expect(sheet?.protected).toBe(true);
      expect(sheet && cellAt(sheet, cell.row, cell.column).locked).toBe(false);
    }
    const cleaned = XlsxHost.open(next);
    await cleaned.clean(formulaReplacements(await cleaned.read(), "value"));
    const parts = Package.open(cleaned.bytes());
    for (const name of parts.names.filter((each) => each.endsWith(".xml")))
      expect(parts.textIfReadable(name) ?? "").not.toMatch(/JX-|jihe:settings|JX\./u);
  });
});

describe("next year's form of consistent forms", () => {
  it.each(["project", "department", "scoring-sheet"] as const)("%s: checks find nothing but blanks", (form) => {
    const source = fileOf(workbookOf([exampleSheet("表", { form, edit: {} })]));
    const { snapshot } = openXlsx(nextYear(source).bytes);
    const { findings } = review(snapshot);
    for (const { message } of findings) expect(message).toMatch(/没有填|空白|补填|没有写/u);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
