import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx, patchXlsx } from "../../../addin/hosts/xlsx/index.ts";
import { nodeInflater } from "../../../addin/hosts/ooxml/node-inflater.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import type { CellWrite } from "../../../addin/sheet/edit.ts";
import {
  cellAt,
  cellKey,
  withDateSystem,
  type Cell,
  type CellValue,
  type SheetSnapshot,
} from "../../../addin/sheet/snapshot.ts";
import { buildParts, buildXlsx } from "./build-xlsx.ts";

const text = fc.string({ unit: "binary", maxLength: 20 }).map((value) => value.replaceAll("\0", ""));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  number,
  text.filter((entry) => entry !== ""),
  fc.boolean(),
  fc.constantFrom("_x0041_", "a\r\nb", "  ", "]]>", "\t甲\n乙 ").filter(() => true),
  fc.constantFrom({ error: "#DIV/0!" }, { error: "#N/A" }),
);
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((entry) => /^[^\\/?*[\]:'\p{C}]+$/u.test(entry) && entry.trim() === entry);
const cell: fc.Arbitrary<Cell> = fc.record({
  value,
  formula: fc.option(fc.constantFrom("A1+1", 'IF(B2>0,"甲<&>",1)', "SUM($A$1:B9)")),
  format: fc.constantFrom("General", "0.00%", '#,##0.00"元"', "@"),
  locked: fc.boolean(),
});

const sheet = (sheetName: string): fc.Arbitrary<SheetSnapshot> =>
  fc
    .record({
      name: fc.constant(sheetName),
      visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
      cells: fc
        .array(fc.tuple(fc.nat(40), fc.nat(30), cell), { maxLength: 25 })
        .map(
          (list) =>
            new Map(
              list.map(([row, column, entry]) => [cellKey(row, column), entry] as const).sort(([a], [b]) => a - b),
            ),
        ),
      merges: fc.constantFrom([], [{ top: 50, left: 0, bottom: 51, right: 3 }]),
      protected: fc.boolean(),
      hiddenRows: fc.uniqueArray(fc.nat(45), { maxLength: 4 }).map((rows) => new Set(rows)),
      hiddenColumns: fc.uniqueArray(fc.nat(20), { maxLength: 3 }).map((columns) => new Set(columns)),
      noted: fc.uniqueArray(fc.nat(20), { maxLength: 3 }).map((keys) => new Set(keys)),
      validated: fc.constantFrom([], [{ top: 1, left: 1, bottom: 4, right: 1 }]),
    })
    .map((entry) => {
      const positions = [...entry.cells.keys()];
      return {
        ...entry,
        rowCount: Math.max(
          0,
          ...positions.map((key) => Math.floor(key / 16_384) + 1),
          ...entry.merges.map(({ bottom }) => bottom + 1),
        ),
        columnCount: Math.max(
          0,
          ...positions.map((key) => (key % 16_384) + 1),
          ...entry.merges.map(({ right }) => right + 1),
        ),
      };
    });

describe("reading", () => {
  it("gives back what was written, by any prefix and either way of unpacking", () => {
    const workbook = fc
      .uniqueArray(name, { minLength: 1, maxLength: 3, selector: (entry) => entry.toLowerCase() })
      .chain((names) =>
        fc.record({
          sheets: fc.tuple(...names.map(sheet)),
          names: fc.constantFrom(
            [],
            [
              { name: "预算数", formula: `'${names[0] ?? ""}'!$A$1`, sheet: null },
              { name: "本表", formula: "1+1", sheet: names[0] ?? "" },
            ],
          ),
          date1904: fc.boolean(),
          externalLinks: fc.constant(false),
        }),
      )
      .map((book) => ({ ...book, sheets: book.sheets.map((each) => withDateSystem(each, book.date1904)) }));
    fc.assert(
      fc.property(workbook, fc.constantFrom("", "x:"), fc.boolean(), (given, prefix, native) => {
        const { snapshot } = openXlsx(buildXlsx(given, { prefix }), native ? { inflater: nodeInflater } : {});
        expect(snapshot).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });

  it("understands inline, rich and phonetic text, typed results, missing results and ISO dates", () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>执行</t></r><r><rPr><b/></rPr><t xml:space="preserve">率 </t></r><rPh sb="0" eb="1"><t>zhi</t></rPh></is></c>
      <c r="B1" t="str"><f>T("a")</f><v></v></c><c r="C1"><f>1+1</f><v></v></c><c r="D1"><f>1+1</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="d"><v>2023-12-31T00:00:00</v></c><c r="G1" t="b"><v>1</v></c><c r="H1"><!-- x --><v><![CDATA[3]]></v></c></row>`;
    const cells = read(rows).cells;
    const at = (column: number) => cells.get(column);
    expect(at(0)?.value).toBe("执行率 ");
    expect(at(1)).toEqual({ value: null, formula: 'T("a")', format: "General", locked: true });
    expect(at(2)).toMatchObject({ value: null, uncalculated: true });
    expect(at(3)).toMatchObject({ value: null, uncalculated: true });
    expect(at(4)?.value).toEqual({ error: "#DIV/0!" });
    expect([at(5)?.value, at(6)?.value, at(7)?.value]).toEqual([45291, true, 3]);
  });

  it("expands shared formulas and marks array formulas and data tables", () => {
    const result =
      read(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+LOG10(A1)&amp;"A1"</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">A1:A2*2</f><v>2</v></c></row>
      <row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="E2"><f t="dataTable" ref="E2:E3" dt2D="0" r1="A1"/><v>5</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>`);
    expect(cellAt(result, 2, 1).formula).toBe('A3*$C$1+LOG10(A3)&"A1"');
    expect([
      cellAt(result, 0, 3).array,
      cellAt(result, 1, 3).array,
      cellAt(result, 2, 4).array,
      cellAt(result, 1, 1).array,
    ]).toEqual([true, true, true, undefined]);
  });

  it("finds validations in Excel's extension and keeps apart what looks alike", () => {
    const tail = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar"/><xm:sqref>Z9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>表!A1</xm:f></x14:formula1><xm:sqref>B2 C3:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    expect(read("", tail).validated).toEqual([
      { top: 1, left: 1, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 3 },
    ]);
  });

  it("calls external links, threaded comments and hidden sheets by their name", () => {
    const bytes = new Uint8Array(
      readFileSync(join(import.meta.dirname, "../../fixtures/packages/package-d-excel-extras.xlsx")),
    );
    const { snapshot } = openXlsx(bytes);
    expect(snapshot.externalLinks).toBe(false);
    expect([...(snapshot.sheets[0]?.noted ?? [])]).toContain(cellKey(3, 8));
    expect(snapshot.names.length).toBeGreaterThan(0);
  });
});

describe("writing", () => {
  it("puts any contents anywhere and changes nothing else", () => {
    const workbook = workbookOf([
      sheetOf("表", [["甲", 1, null], [2, null, 3], [null], [4]], { formulas: { C1: "A2*2" } }),
    ]);
    const original = buildXlsx(workbook);
    const content = fc.oneof(
      fc.record({
        kind: fc.constant("value" as const),
        value: fc.oneof(number, text, fc.boolean(), fc.constant(null)),
      }),
      fc.record({
        kind: fc.constant("formula" as const),
        formula: fc.constantFrom("1+1", 'A1&"<>"', "JX.EXECRATE(A2,B1)"),
      }),
    );
    const write: fc.Arbitrary<CellWrite> = fc.record(
      { cell: fc.record({ sheet: fc.constant("表"), row: fc.nat(8), column: fc.nat(6) }), content },
      { requiredKeys: ["cell", "content"] },
    );
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const { bytes, write: receipt } = patchXlsx(original, { writes });
        expect(receipt.skipped).toEqual([]);
        const after = openXlsx(bytes).snapshot.sheets[0];
        const last = new Map(writes.map((entry) => [cellKey(entry.cell.row, entry.cell.column), entry.content]));
        if (!after) throw new Error("no sheet");
        for (const [key, wanted] of last) {
          const now = cellAt(after, Math.floor(key / 16_384), key % 16_384);
          if (wanted.kind === "formula") expect(now.formula).toBe(wanted.formula);
          else
            expect({ value: now.value, formula: now.formula }).toEqual({
              value: wanted.value === "" ? null : wanted.value,
              formula: null,
            });
        }
        const untouched = (sheetNow: SheetSnapshot | undefined) =>
          [...(sheetNow?.cells ?? [])].filter(([key]) => !last.has(key));
        expect(untouched(after)).toEqual(untouched(openXlsx(original).snapshot.sheets[0]));
      }),
      { numRuns: 150 },
    );
  });

  it("hands a shared formula over when its first cell is overwritten", () => {
    const rows = `<row r="1" spans="1:2"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"><f t="shared" si="4"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>6</v></c></row>`;
    const original = withSheet(rows);
    const { bytes } = patchXlsx(original, {
      writes: [
        { cell: { sheet: "表", row: 0, column: 1 }, content: { kind: "value", value: 9 } },
        { cell: { sheet: "表", row: 0, column: 7 }, content: { kind: "value", value: "新" } },
      ],
    });
    const sheetAfter = openXlsx(bytes).snapshot.sheets[0];
    if (!sheetAfter) throw new Error("no sheet");
    expect([
      cellAt(sheetAfter, 0, 1).formula,
      cellAt(sheetAfter, 1, 1).formula,
      cellAt(sheetAfter, 2, 1).formula,
    ]).toEqual([null, "A2*2", "A3*2"]);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('<f t="shared" ref="B2:B3" si="4">A2*2</f>');
    expect(xml).toContain('spans="1:8"');
  });

  it("gives new cells the style of their row or column, and keeps rows and columns in order", () => {
    const original = withSheet(
      '<row r="2"/><row r="4" s="1" customFormat="1"><c r="C4"><v>1</v></c></row>',
      "",
      '<cols><col min="2" max="3" width="9" style="1"/></cols>',
    );
    const at = (row: number, column: number): CellWrite => ({
      cell: { sheet: "表", row, column },
      content: { kind: "value", value: 1 },
    });
    const { bytes } = patchXlsx(original, { writes: [at(3, 0), at(0, 1), at(1, 5), at(1, 1), at(6, 0), at(3, 8)] });
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"( s="1")?/g)].map(
        ([, reference, style]) => `${reference ?? ""}${style ? "*" : ""}`,
      ),
    ).toEqual(["B1*", "B2*", "F2", "A4*", "C4", "I4*", "A7"]);
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(["1", "2", "4", "7"]);
  });

  it("refuses to split an array formula even when the snapshot is bypassed", () => {
    const original = withSheet('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>');
    const { bytes, write } = patchXlsx(original, {
      writes: [{ cell: { sheet: "表", row: 1, column: 0 }, content: { kind: "value", value: 1 } }],
    });
    expect(write.skipped.map(({ reason }) => reason)).toEqual(["array"]);
    expect(Buffer.compare(bytes, original)).toBe(0);
  });

  it("gives a file without style sheet one when a format is asked for", () => {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(buildXlsx(workbookOf([sheetOf("表", [[1]])])))).filter(
        ([part]) => part !== "xl/styles.xml",
      ),
    );
    const rels = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array()).replace(
      /<Relationship [^>]*styles[^>]*>/,
      "",
    );
    const bytes = zipSync({ ...parts, "xl/_rels/workbook.xml.rels": strToU8(rels) });
    const patched = patchXlsx(bytes, {
      writes: [{ cell: { sheet: "表", row: 0, column: 0 }, content: { kind: "value", value: 0.5 }, format: "0.00%" }],
    });
    expect(openXlsx(patched.bytes).snapshot.sheets[0]?.cells.get(0)).toMatchObject({ value: 0.5, format: "0.00%" });
  });
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file whose only sheet has these rows; style 1 exists. */
function withSheet(rows: string, tail = "", head = ""): Uint8Array {
  const base = buildParts(workbookOf([sheetOf("表", [[1]], { formats: { A1: "0.0" } })]));
  const parts = {
    ...base,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])));
}

function read(rows: string, tail = ""): SheetSnapshot {
  const result = openXlsx(withSheet(rows, tail)).snapshot.sheets[0];
  if (!result) throw new Error("no sheet");
  return result;
}
