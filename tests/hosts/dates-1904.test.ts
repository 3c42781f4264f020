import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { gridOf } from "../../addin/forms/grid.ts";
import { workbookParts, zipped } from "./xlsx/build-workbook.ts";
import { number, record, u16, xlsFile } from "./xls/biff.ts";

/** 31 December 2020: day 44196 counted from 1900, 42734 counted from 1904. */
const [FROM_1900, FROM_1904] = [44196, 42734];

async function shown(bytes: Uint8Array): Promise<unknown> {
  const [sheet] = (await openWorkbookFile(bytes)).snapshot.sheets;
  return sheet && gridOf(sheet).at(0, 0).reading;
}

function xlsx(serial: number, date1904: boolean): Uint8Array {
  const parts = workbookParts(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`);
  return zipped({
    ...parts,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(
      "<bookViews>",
      `<workbookPr date1904="${date1904 ? 1 : 0}"/><bookViews>`,
    ),
    "xl/styles.xml": (parts["xl/styles.xml"] ?? "").replace(
      "</cellXfs>",
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    ),
  });
}

describe("a date is read as the workbook counts it", () => {
  const day = { kind: "text", text: "2020-12-31" };
  it("in .xlsx", async () => {
    expect(await shown(xlsx(FROM_1900, false))).toEqual(day);
    expect(await shown(xlsx(FROM_1904, true))).toEqual(day);
  });

  it("in old .xls", async () => {
    expect(await shown(xlsFile(number(0, 0, FROM_1900, 1), { formats: [14] }))).toEqual(day);
    expect(await shown(xlsFile(number(0, 0, FROM_1904, 1), { formats: [14], globals: record(0x22, u16(1)) }))).toEqual(
      day,
    );
  });
});
