import type { CellData, SheetData, WorkbookData } from "../excel-host/workbook-data.ts";

/** A self-evaluation form of 60 rows and 12 columns, with a merged title and a few formulas. */
export function formSheet(name: string): SheetData {
  const cells: Record<string, CellData> = { A1: { value: `${name} 绩效自评表` } };
  for (let row = 2; row <= 60; row++) {
    for (const column of "ABCDEFGHIJKL")
      cells[`${column}${row}`] = { value: column === "A" ? `指标 ${row}` : row * 1.5 };
  }
  cells.L60 = { formula: "SUM(L2:L59)" };
  return { name, cells, merges: ["A1:L1"] };
}

/** The ten-sheet workbook of the request counts. */
export function tenSheets(): WorkbookData {
  return { sheets: Array.from({ length: 10 }, (_, i) => formSheet(`表${i + 1}`)) };
}

/** One small sheet `表`: numbers in A1:B3, a formula in C1, a text-formatted cell D1, a merged area E1:F1. */
export function smallBook(extra: Partial<SheetData> = {}): WorkbookData {
  return {
    sheets: [
      {
        name: "表",
        cells: {
          A1: { value: 1 },
          B1: { value: 2 },
          A2: { value: 3 },
          B2: { value: "859.81" },
          A3: { value: "说明" },
          C1: { formula: "A1+B1" },
          D1: { value: "文本", format: "@" },
          E1: { value: "合并" },
        },
        merges: ["E1:F1"],
        ...extra,
      },
    ],
  };
}
