import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withoutResultSheets } from "../../addin/hosts/result-sheets.ts";
import { openXlsx, XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import { reportSheets } from "../../addin/review/export.ts";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

const SAMPLES = join(import.meta.dirname, "../../assets/samples");
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => [name, new Uint8Array(readFileSync(join(SAMPLES, name)))] as const);
const names = (workbook: WorkbookSnapshot): string[] => workbook.sheets.map(({ name }) => name);

describe("result sheets", () => {
  it.each(samples)("of %s are not read again, with what they say about the forms", async (_, bytes) => {
    const { snapshot } = openXlsx(bytes);
    const host = XlsxHost.open(bytes);
    await host.writeReport(reportSheets({ review: review(snapshot), explained: new Map(), facts: [] }));
    expect(openXlsx(host.bytes()).snapshot).toEqual(snapshot);
  });

  it.each(["绩核-明细", "绩核-摘要", "绩核-运行信息", "绩核-自评表", "绩核-~1"])(
    "do not hide a form by the name %s: it is checked like any other",
    (name) => {
      for (const [file, bytes] of samples) {
        const { snapshot } = openXlsx(bytes);
        const renamed = {
          ...snapshot,
          sheets: snapshot.sheets.map((sheet, at) => (at === 0 ? { ...sheet, name } : sheet)),
        };
        expect(names(withoutResultSheets(renamed)), file).toContain(name);
      }
    },
  );

  it("with a form below their own rows are forms", () => {
    const rows = [
      ["序号", "级别"],
      ["", ""],
      ["项目名称", "甲"],
      ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 100, 100, 90, 10, "90%", 9],
    ];
    expect(names(withoutResultSheets(workbookOf([sheetOf("绩核-明细", rows)])))).toEqual(["绩核-明细"]);
    expect(names(withoutResultSheets(workbookOf([sheetOf("绩核-明细", rows.slice(0, 2))])))).toEqual([]);
  });

  it("are taken out by their own names alone", async () => {
    const [[, bytes] = []] = samples;
    const host = XlsxHost.open(bytes ?? new Uint8Array());
    await host.writeReport([{ name: "别的", rows: [[{ value: "甲" }]], widths: [9], landscape: false }]);
    const again = XlsxHost.open(host.bytes());
    expect((await again.clean([])).sheets).toBe(0);
    expect(names(await again.read())).toContain("绩核-别的");
  });
});
