import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { cellKey, type Cell, type WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** Sheets of {@link contractWorkbook}. */
export const FORM = "自评表";
export const LOCKED = "受保护 '表'";
export const EXTRA = "附表 1";

/**
 * The workbook every adapter must handle: merges, texts with line breaks, formulas, formats, a protected sheet with one
 * unlocked cell, a foreign note on `自评表!E5`, and an array formula in `附表 1!B1:B2`.
 */
export function contractWorkbook(): WorkbookSnapshot {
  const form = sheetOf(
    FORM,
    [
      ["2023年度部门整体支出绩效自评表", null, null, null, null, null],
      ["预算部门", "某某局", null, "年度", 2023, null],
      ["资金（万元）", "年初预算数", "全年预算数\n（A）", "全年执行数（B）", "分值", "得分"],
      ["年度资金总额", 1452.61, 1452.61, 1451.29, 10, null],
      ["其中：基本支出", 859.81, 859.81, "859.81", null, true],
      [" 备注 <甲&乙> ", null, null, null, null, "2023-12"],
      [null, null, null, 0.5, null, null],
    ],
    {
      merges: ["A1:F1", "B2:C2", "A6:C6"],
      formulas: { F4: "E4*D4/C4" },
      formats: { B4: "#,##0.00", C4: "#,##0.00", D4: "#,##0.00", F4: "0.00", D7: "0.00%" },
    },
  );
  const withResult = new Map(form.cells);
  withResult.set(cellKey(3, 5), { value: 9.99, formula: "E4*D4/C4", format: "0.00", locked: true });
  const locked = sheetOf(
    LOCKED,
    [
      ["锁定", 1],
      ["可填", 2],
    ],
    { protected: true, unlocked: ["B2", "C2"] },
  );
  const extra = sheetOf(
    EXTRA,
    [
      [1, 2],
      [3, 6],
      ["跨表", 0.25],
    ],
    { formulas: { B3: `'${FORM}'!D7/2` } },
  );
  const array: Pick<Cell, "format" | "locked" | "array"> = { format: "General", locked: true, array: true };
  const extraCells = new Map(extra.cells);
  extraCells.set(cellKey(0, 1), { value: 2, formula: "A1:A2*2", ...array });
  extraCells.set(cellKey(1, 1), { value: 6, formula: "A1:A2*2", ...array });
  return workbookOf([
    { ...form, cells: withResult, noted: new Set([cellKey(4, 4)]) },
    locked,
    { ...extra, cells: extraCells },
  ]);
}
