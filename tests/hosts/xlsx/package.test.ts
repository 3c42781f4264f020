import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openXlsx, patchXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { Package } from "../../../addin/hosts/ooxml/package.ts";
import { readWorkbookPart } from "../../../addin/hosts/xlsx/parts/workbook.ts";
import type { CellRef } from "../../../addin/sheet/address.ts";
import {
  cellAt,
  cellKey,
  keyPosition,
  type Cell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../addin/sheet/snapshot.ts";
import { mergeIndex } from "../../../addin/sheet/merges.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/packages");
const FILES = readdirSync(FOLDER).filter((name) => name.startsWith("package-"));

/** The file; where every cell of its first sheet is locked, a copy with that sheet's protection taken off. */
function bytesOf(name: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const { snapshot, package: pack } = openXlsx(bytes);
  const part = readWorkbookPart(pack).sheets[0]?.part ?? "";
  const isLocked = [...(snapshot.sheets[0]?.cells.values() ?? [])].every(({ locked }) => locked);
  return isLocked ? pack.with(part, pack.demand(part).replace(/<sheetProtection[^>]*>/, "")).toBytes() : bytes;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

/** The cells of the first sheet this suite writes: a writable number, an empty cell in range for a formula, another for a note. */
function targets(workbook: WorkbookSnapshot): {
  readonly value: CellRef;
  readonly formula: CellRef;
  readonly note: CellRef;
} {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const isFree = (key: number, cell: Cell): boolean => {
    const { row, column } = keyPosition(key);
    return (
      !(sheet.protected && cell.locked) &&
      !mergeIndex(sheet).isCovered(row, column) &&
      !cell.array &&
      cell.formula === null
    );
  };
  const numbers = [...sheet.cells]
    .filter(([key, cell]) => isFree(key, cell) && typeof cell.value === "number")
    .map(([key]) => key);
  const unnoted = [...sheet.cells.keys()].filter(
    (key) => !sheet.noted.has(key) && !mergeIndex(sheet).isCovered(keyPosition(key).row, keyPosition(key).column),
  );
  const at = (key: number | undefined): CellRef => {
    if (key === undefined) throw new Error("no such cell");
    return { sheet: sheet.name, ...keyPosition(key) };
  };
  return { value: at(numbers[0]), formula: at(numbers[1]), note: at(unnoted[0]) };
}

describe.each(FILES)("%s", (name) => {
  const original = bytesOf(name);
  const { snapshot, package: pack } = openXlsx(original);
  const before = partsOf(original);
  const { part: workbookPart, sheets } = readWorkbookPart(pack);
  const sheetPart = sheets[0]?.part ?? "";
  const { value, formula, note } = targets(snapshot);

  it("changes one sheet for one value", () => {
    const { bytes, write } = patchXlsx(original, {
      writes: [{ cell: value, content: { kind: "value", value: 777.77 } }],
    });
    expect(write).toMatchObject({ written: [{ cell: value, value: 777.77 }], skipped: [] });
    const after = partsOf(bytes);
    const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
    // The workbook part is set to recalculate, because formulas may depend on the value; nothing else changes.
    expect(changed.filter((part) => part !== workbookPart)).toEqual([sheetPart]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    if (changed.includes(workbookPart))
      expect(after[workbookPart]?.replace(' fullCalcOnLoad="1"', "")).toBe(before[workbookPart]);
    expect(difference(before[sheetPart] ?? "", after[sheetPart] ?? "").length).toBeLessThan(200);
  });

  it("keeps order and packed bytes of every part that is not concerned", () => {
    const { bytes } = patchXlsx(original, { writes: [{ cell: value, content: { kind: "value", value: 1 } }] });
    const after = packedParts(bytes);
    const expected = packedParts(original).filter(([part]) => part !== sheetPart && part !== workbookPart);
    expect(after.filter(([part]) => part !== sheetPart && part !== workbookPart)).toEqual(expected);
    expect(after.map(([part]) => part)).toEqual(packedParts(original).map(([part]) => part));
  });

  it("takes a value, a formula, a highlight and a note, and says the same otherwise", () => {
    const { bytes, write, mark } = patchXlsx(original, {
      writes: [
        { cell: value, content: { kind: "value", value: "改后 <a&b>" } },
        { cell: formula, content: { kind: "formula", formula: "1+1" }, format: "0.000" },
      ],
      marks: [{ cell: note, severity: "error", note: "执行数大于预算数，请核对。" }],
    });
    expect(write.skipped).toEqual([]);
    expect(mark).toEqual({ marked: 1, noted: 1, skipped: [] });
    const after = openXlsx(bytes).snapshot;
    expect(after.sheets.map((sheet) => without(sheet, value, formula))).toEqual(
      snapshot.sheets.map((sheet) => without(sheet, value, formula)),
    );
    expect(after.names).toEqual(snapshot.names);
    const parts = partsOf(bytes);
    const allowed =
      /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|xl\/worksheets\/_rels\/[^/]+|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/;
    for (const part of new Set([...Object.keys(before), ...Object.keys(parts)])) {
      if (parts[part] !== before[part] && part !== sheetPart) expect(part).toMatch(allowed);
    }
    // Styles are appended to: the former ones are unchanged.
    for (const element of before["xl/styles.xml"]?.match(/<(?:\w+:)?(?:xf|font|fill|border|dxf)\b[\s\S]*?>/g) ?? [])
      expect(parts["xl/styles.xml"]).toContain(element);
    for (const comment of before["xl/comments1.xml"]?.match(/<comment [\s\S]*?<\/comment>/g) ?? [])
      expect(parts["xl/comments1.xml"]).toContain(comment);
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("gives the very file back after marks are cleared", async () => {
    const host = XlsxHost.open(original);
    await host.mark(marksOn(snapshot));
    expect(same(host.bytes(), original)).toBe(false);
    await host.clearMarks();
    expect(same(host.bytes(), original)).toBe(true);
  });

  it("clears the marks of a saved copy down to the parts it had", async () => {
    const first = XlsxHost.open(original);
    const receipt = await first.mark(marksOn(snapshot));
    const host = XlsxHost.open(first.bytes());
    expect(openXlsx(first.bytes()).snapshot.sheets.map(({ noted }) => noted)).toEqual(
      snapshot.sheets.map(({ noted }) => noted),
    );
    expect(await host.clearMarks()).toBe(receipt.marked);
    const after = partsOf(host.bytes());
    for (const part of Object.keys(before)) {
      if (
        part === "xl/styles.xml" ||
        part === "[Content_Types].xml" ||
        part.endsWith(".rels") ||
        part.includes("comments")
      )
        continue;
      expect(after[part] === before[part], part).toBe(true);
    }
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(openXlsx(host.bytes()).snapshot).toEqual(snapshot);
  });
});

it("leaves a file alone whose cells are all locked, and says so", () => {
  const original = new Uint8Array(readFileSync(join(FOLDER, "package-c-exceljs.xlsx")));
  const cell = { sheet: openXlsx(original).snapshot.sheets[0]?.name ?? "", row: 3, column: 5 };
  const { bytes, write } = patchXlsx(original, { writes: [{ cell, content: { kind: "value", value: 1 } }] });
  expect(write.skipped).toEqual([{ cell, reason: "locked" }]);
  expect(same(bytes, original)).toBe(true);
});

describe("LibreOffice", () => {
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  const folder = mkdtempSync(join(tmpdir(), "jihe-xlsx-"));
  let sources: string[] = [];

  beforeAll(() => {
    if (!hasOffice) return;
    sources = FILES.map((name) => {
      const original = bytesOf(name);
      const { snapshot } = openXlsx(original);
      const { value, formula } = targets(snapshot);
      const path = join(folder, name);
      const { bytes } = patchXlsx(original, {
        writes: [
          { cell: value, content: { kind: "value", value: 777.77 } },
          { cell: formula, content: { kind: "formula", formula: "1+1" }, format: "0.000" },
        ],
        marks: marksOn(snapshot),
      });
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "out"),
        ...sources,
      ],
      { stdio: "ignore", timeout: 280_000 },
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!hasOffice).each(FILES)("opens the changed %s and calculates what was written", async (name) => {
    const { value, formula } = targets(openXlsx(bytesOf(name)).snapshot);
    const result = openXlsx(new Uint8Array(readFileSync(join(folder, "out", name)))).snapshot;
    const sheet = result.sheets.find((entry) => entry.name === value.sheet);
    if (!sheet) throw new Error("sheet lost");
    expect(cellAt(sheet, value.row, value.column).value).toBe(777.77);
    expect(cellAt(sheet, formula.row, formula.column)).toMatchObject({ value: 2, formula: "1+1", format: "0.000" });
    // Another program saved the file: our marks and notes are still identified and removed.
    const host = XlsxHost.open(new Uint8Array(readFileSync(join(folder, "out", name))));
    const text = Object.values(partsOf(host.bytes())).join("");
    expect(text).toContain("JX-error");
    expect(text).toContain("【绩核】");
    expect(await host.clearMarks()).toBe(marksOn(openXlsx(bytesOf(name)).snapshot).length);
    expect(Object.values(partsOf(host.bytes())).join("")).not.toMatch(/JX-error|【绩核】/);
  });
  if (!hasOffice)
    it.skip("LibreOffice is not installed: opening the changed files with it was not tested", () => undefined);
});

function marksOn(workbook: WorkbookSnapshot) {
  return workbook.sheets.flatMap((sheet) => {
    const keys = [...sheet.cells.keys()]
      .filter((key) => !mergeIndex(sheet).isCovered(keyPosition(key).row, keyPosition(key).column))
      .slice(0, 3);
    return keys.map((key, index) => ({
      cell: { sheet: sheet.name, ...keyPosition(key) },
      severity: (["error", "warning", "info"] as const)[index] ?? ("info" as const),
      note: "请核对。",
    }));
  });
}

/** A sheet without some of its cells, for comparison. */
function without(sheet: SheetSnapshot, ...cells: readonly CellRef[]): SheetSnapshot {
  const skip = new Set(
    cells.filter((cell) => cell.sheet === sheet.name).map(({ row, column }) => cellKey(row, column)),
  );
  return { ...sheet, cells: new Map([...sheet.cells].filter(([key]) => !skip.has(key))) };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The stretch of `after` that differs from `before`. */
function difference(before: string, after: string): string {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return after.slice(start, after.length - end);
}

/** Names and packed bytes in file order. */
function packedParts(bytes: Uint8Array): [string, string][] {
  const pack = Package.open(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = view.getUint32(bytes.length - 6, true);
  return pack.names.map((name) => {
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return [name, Buffer.from(bytes.subarray(start, start + size)).toString("base64")];
  });
}
