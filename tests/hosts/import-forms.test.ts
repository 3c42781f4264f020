import { describe, expect, it } from "vitest";
import { openDocx } from "../../addin/hosts/docx/index.ts";
import type { Host, ImportShelf } from "../../addin/hosts/port.ts";
import { importedSheets } from "../../addin/hosts/word/imported-sheets.ts";
import type { ImportedSheet } from "../../addin/sheet/imported-sheet.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";
import { buildDocx, paragraph, table } from "./docx/build-docx.ts";
import { excelFactory } from "./excel-under-test.ts";
import { openWps, SHEET, small } from "./wps-under-test.ts";

const BODY =
  paragraph("自评表") +
  table(
    [
      ["项目", { text: "年初预算数", span: 2 }, "执行率"],
      ["合计", "1.0", "1,234.50", "99.9%"],
      ["编号", "007", "", "=1+1"],
    ],
    [1080, 2160, 540, 1080],
  );

const sheets = (): ImportedSheet[] => importedSheets(openDocx(buildDocx(BODY)));

type Subject = Host & ImportShelf;

/** One emulated Excel for all. */
const excel = excelFactory("current");

/** Programs with a small workbook open; `broken`: a change in the middle of the import fails. */
const SUBJECTS: readonly (readonly [string, (broken?: boolean) => Promise<Subject>])[] = [
  [
    "Excel",
    async (broken = false) => {
      const subject = await excel(small());
      if (broken) await subject.breakNext?.();
      return subject.host as Subject;
    },
  ],
  ["WPS", (broken = false) => Promise.resolve(openWps(small(), broken ? { breakAfter: 12 } : {}).host)],
];

describe("forms out of a document", () => {
  it("keep figures as printed, and give blank cells the format of their column", () => {
    const [sheet] = sheets();
    expect(sheet?.rows).toEqual([
      ["自评表", "", "", ""],
      ["项目", "年初预算数", "", "执行率"],
      ["合计", 1, 1234.5, "99.9%"],
      ["编号", "007", "", "=1+1"],
    ]);
    expect(sheet?.formats[2]).toEqual(["", "0.0", "#,##0.00", ""]);
    expect(sheet?.formats[3]?.[1]).toBe("");
    expect(sheet?.merges).toEqual(["A1:D1", "B2:C2"]);
    expect(sheet?.widths).toEqual([10, 20, 5, 10]);
    expect(sheet?.ruled).toBe("A2:D4");
  });

  it.each(SUBJECTS)("are laid into new worksheets of %s and taken away again", async (_, open) => {
    const host = await open();
    const before = await host.read();
    const names = await host.addForms(sheets());
    // The workbook has a sheet of that name already.
    expect(names).toEqual([`${SHEET}2`]);
    const after = await host.read();
    const sheet = after.sheets.find(({ name }) => name === names[0]);
    expect(after.sheets.map(({ name }) => name)).toEqual([SHEET, `${SHEET}2`]);
    if (!sheet) throw new Error("no sheet");
    expect(cellAt(sheet, 2, 1)).toMatchObject({ value: 1, format: "0.0" });
    expect(cellAt(sheet, 2, 2)).toMatchObject({ value: 1234.5, format: "#,##0.00" });
    expect(cellAt(sheet, 2, 3).value).toBe("99.9%");
    expect(cellAt(sheet, 3, 1).value).toBe("007");
    expect(cellAt(sheet, 3, 3)).toMatchObject({ value: "=1+1", formula: null });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
    expect(await host.removeForms(names)).toBe(1);
    expect((await host.read()).sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual(
      before.sheets.map(({ name, rowCount }) => [name, rowCount]),
    );
    expect(await host.removeForms(names)).toBe(0);
  });

  it.each(SUBJECTS)("leave nothing behind where %s breaks off", async (_, open) => {
    const host = await open(true);
    await expect(host.addForms([...sheets(), ...sheets()])).rejects.toMatchObject({ name: "HostError" });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual([SHEET]);
  });
});
