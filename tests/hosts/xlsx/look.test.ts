import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { readLook } from "../../../addin/hosts/xlsx/look/read-look.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import { cellKey } from "../../../addin/sheet/snapshot.ts";
import { buildParts } from "./build-xlsx.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../fixtures/packages", name)));
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A small file with its own style sheet and worksheet. */
function file(styles: string, sheet: string): Uint8Array {
  const parts = {
    ...buildParts(workbookOf([sheetOf("表", [[1]])])),
    "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe("the look of a workbook", () => {
  it.each([
    "package-a-xlsxwriter.xlsx",
    "package-b-libreoffice.xlsx",
    "package-c-exceljs.xlsx",
    "package-d-excel-extras.xlsx",
  ])("of %s has exact font sizes, the sheets of the snapshot and its styles", (name) => {
    const look = readLook(fixture(name));
    const { snapshot, package: pack } = openXlsx(fixture(name));
    expect(readLook(pack)).toEqual(look);
    expect(look.sheets.map((sheet) => sheet.name)).toEqual(snapshot.sheets.map((sheet) => sheet.name));
    expect(look.styles.map(({ font }) => font.size)).toContain(10.5);
    look.sheets.forEach((sheet, index) => {
      for (const [key, cell] of snapshot.sheets[index]?.cells ?? []) {
        if (cell.array) continue;
        const style = look.styles[sheet.cellStyles.get(key) ?? -1];
        expect(style?.format).toBe(cell.format);
      }
    });
  });

  it("has freeze panes, notes, threads, validations and conditional formats", () => {
    const sheet = readLook(fixture("package-d-excel-extras.xlsx")).sheets[0];
    expect(sheet?.freeze).toEqual({ rows: 7, columns: 4 });
    expect(sheet?.notes.get(cellKey(3, 8))).toEqual({
      author: "财政局绩效处",
      text: "执行率是否含结转资金？",
      threaded: true,
    });
    expect(sheet?.notes.get(cellKey(3, 9))?.threaded).toBe(false);
    expect(sheet?.validations.some(({ type, dropDown }) => type === "list" && dropDown)).toBe(true);
    expect(sheet?.validations.every(({ areas }) => areas.length > 0)).toBe(true);
    expect(new Set(sheet?.conditionalFormats.map(({ type }) => type))).toEqual(
      new Set(["cellIs", "dataBar", "iconSet", "expression"]),
    );
    expect(sheet?.conditionalFormats.find(({ type }) => type === "cellIs")?.style?.fill).toBe("FFC7CE");
  });

  it("is not changed by this product's marks and notes", async () => {
    const original = fixture("package-a-xlsxwriter.xlsx");
    const host = XlsxHost.open(original);
    const name = (await host.read()).sheets[0]?.name ?? "";
    await host.mark([{ cell: { sheet: name, row: 5, column: 1 }, severity: "error", note: "请核对。" }]);
    const [before, after] = [readLook(original), readLook(host.bytes())];
    const plain = (look: typeof before) =>
      look.sheets.map((sheet) => ({
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, priority: 0 })),
      }));
    expect(plain(after)).toEqual(plain(before));
  });

  it("knows vertical text, rotation, wrap, indent, theme tints, indexed colours, borders and gradients", () => {
    const bytes = file(
      `<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><strike/><vertAlign val="superscript"/><sz val="10.5"/><color theme="4" tint="0.5"/><name val="仿宋"/></font></fonts>
       <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills>
       <borders count="2"><border/><border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="double"><color rgb="FF123456"/></right><top style="none"/><bottom/><diagonal style="hair"/></border></borders>
       <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="255"/><protection locked="0"/></xf><xf fontId="0" fillId="3" borderId="0"><alignment textRotation="135" indent="2" horizontal="left"/></xf><xf fontId="0" fillId="1" borderId="0"><alignment textRotation="45"/></xf></cellXfs>`,
      `<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" defaultColWidth="9.5"/><cols><col min="2" max="4" width="12.6" style="1" hidden="1"/></cols>
       <sheetData><row r="1" ht="30.75" customHeight="1" s="1" customFormat="1"><c r="A1" s="1" t="inlineStr"><is><r><t>执行</t></r><r><rPr><b/><sz val="10.5"/><rFont val="黑体"/></rPr><t>率</t></r></is></c></row><row r="2" hidden="1"/></sheetData>`,
    );
    const { styles, sheets } = readLook(bytes);
    const [sheet] = sheets;
    expect(styles[1]?.font).toEqual({
      name: "仿宋",
      size: 10.5,
      bold: true,
      italic: false,
      underline: true,
      strike: true,
      color: "A2B9E2",
      vertical: "superscript",
    });
    expect(styles[1]).toMatchObject({ fill: "FF0000", format: "0.00%" });
    expect(styles[1]?.alignment).toMatchObject({
      horizontal: "center",
      vertical: "top",
      wrap: true,
      stacked: true,
      rotation: 0,
    });
    expect(styles[1]?.borders).toMatchObject({
      left: { style: "thin", color: null },
      right: { style: "double", color: "123456" },
      top: null,
      bottom: null,
      diagonal: { style: "hair" },
      diagonalDown: true,
      diagonalUp: false,
    });
    expect([styles[2]?.alignment.rotation, styles[3]?.alignment.rotation]).toEqual([-45, 45]);
    expect([styles[2]?.fill, styles[3]?.fill]).toEqual(["00FF00", null]);
    expect(sheet).toMatchObject({
      tabColor: "FF0000",
      gridLines: false,
      defaultRowHeight: 14.25,
      defaultColumnWidth: 9.5,
      freeze: null,
    });
    expect(sheet?.columns).toEqual([{ first: 1, last: 3, width: 12.6, hidden: true, style: 1 }]);
    expect(sheet?.rows.get(0)).toEqual({ height: 30.75, hidden: false });
    expect(sheet?.rows.get(1)).toEqual({ height: null, hidden: true });
    expect(sheet?.rowStyles.get(0)).toBe(1);
    expect(sheet?.richText.get(0)?.map(({ text, font }) => [text, font?.name ?? null])).toEqual([
      ["执行", null],
      ["率", "黑体"],
    ]);
  });
});
