import { describe, expect, it } from "vitest";
import { recognise } from "../../addin/forms/recognise.ts";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { isError, type CellValue, type SheetSnapshot } from "../../addin/sheet/snapshot.ts";

const clean = (form: "department" | "base-data" | "scoring-sheet" | "basic-information", name: string = form) =>
  exampleSheet(name, { form, edit: {} });
const problems = (...sheets: readonly SheetSnapshot[]) =>
  review(workbookOf(sheets)).findings.map(
    ({ code, severity, cells, message }) =>
      `${code} ${severity} ${cells[0] ? formatPosition(cells[0]) : ""} ${message}`,
  );

/** The rows of a sheet, covered cells blank. */
function rowsOf(sheet: SheetSnapshot): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cells.get(row * 16_384 + column)?.value ?? ""),
  );
}

describe("the clean forms of these families", () => {
  it.each(["base-data", "basic-information", "scoring-sheet"] as const)(
    "%s alone has nothing to find and nothing to fill",
    (form) => {
      const result = review(workbookOf([clean(form)]));
      expect(result.sheets.map((sheet) => sheet.form)).toEqual([form]);
      expect(result.findings).toEqual([]);
      expect(result.derivations).toEqual([]);
      // A scoring sheet by itself cannot be recomputed; that is reported.
      expect(result.verdict).toBe(form === "scoring-sheet" ? "incomplete" : "passed");
    },
  );

  it("base data, basic information and scoring sheet of one unit agree", () => {
    expect(problems(clean("base-data"), clean("basic-information"), clean("scoring-sheet"))).toEqual([]);
    expect(problems(clean("department"), clean("base-data"))).toEqual([]);
  });

  it("two units in one workbook are not compared with each other", () => {
    const other = exampleSheet("乙单位", { form: "basic-information", edit: { B3: 10, F3: 9 } });
    expect(problems(clean("basic-information"), other, clean("scoring-sheet"))).toEqual([]);
  });

  it("forms below each other on one sheet are read apart", () => {
    const rows = [...rowsOf(clean("base-data")), ["附件3"], ...rowsOf(clean("scoring-sheet"))];
    expect(recognise(sheetOf("一张表", rows)).forms.map((form) => form.kind)).toEqual(["base-data", "scoring-sheet"]);
    const turned = [...rowsOf(clean("scoring-sheet")), ...rowsOf(clean("base-data"))];
    expect(recognise(sheetOf("一张表", turned)).forms.map((form) => form.kind)).toEqual(["scoring-sheet", "base-data"]);
    const info = [...rowsOf(clean("basic-information")), ...rowsOf(clean("base-data"))];
    expect(recognise(sheetOf("一张表", info)).forms.map((form) => form.kind)).toEqual([
      "basic-information",
      "base-data",
    ]);
  });
});

/** Cells whose figure nothing else on the form repeats or sums. */
const FREE: Readonly<Record<string, readonly string[]>> = {
  // Items are only bounded by their whole; the procurement and the adjustment stand for themselves.
  "base-data": [
    "B16",
    "C16",
    "D16",
    "B17",
    "C17",
    "D17",
    "B18",
    "C18",
    "D18",
    "B19",
    "C19",
    "D19",
    "C20",
    "D20",
    "D21",
  ],
  "basic-information": ["B3", "F3", "C36"],
};

describe.each(["base-data", "basic-information"] as const)("a changed figure on a clean %s", (form) => {
  const rows = rowsOf(clean(form));
  const amounts = rows
    .flatMap((row, r) =>
      row.flatMap((value, column) =>
        typeof value === "number" && value !== 0 && !isError(value)
          ? [{ address: formatPosition({ row: r, column }), value }]
          : [],
      ),
    )
    .filter(({ address }) => !FREE[form]?.includes(address));

  it.each([
    ["a digit more", (value: number) => value * 10],
    ["one more", (value: number) => value + 1],
    ["the sign turned", (value: number) => -value],
  ] as const)("is found: %s", (_, change) => {
    const missed = amounts.filter(
      ({ address, value }) => problems(exampleSheet("表", { form, edit: { [address]: change(value) } })).length === 0,
    );
    expect(amounts.length).toBeGreaterThan(25);
    expect(missed.map(({ address }) => address)).toEqual([]);
  });
});
