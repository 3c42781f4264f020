import { WpsHost } from "../../addin/hosts/wps/index.ts";
import { findWps } from "../../addin/hosts/wps/root.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { bookOf } from "../wps-host/data.ts";
import { FakeWps, type Roots } from "../wps-host/fake-wps.ts";
import type { Faults } from "../wps-host/faults.ts";

/** The sheet of the workbook `small`. */
export const SHEET = "自评表";

/** Opens a workbook in a stand-in for WPS with faults of single versions. */
export function openWps(
  workbook: WorkbookSnapshot,
  faults: Partial<Faults> = {},
  roots: Roots = "both",
): { fake: FakeWps; host: WpsHost } {
  const fake = new FakeWps([bookOf(workbook)], faults);
  const root = findWps(fake.scope(roots));
  if (!root) throw new Error("no WPS found");
  return { fake, host: new WpsHost(root) };
}

/** Two lines of budget, execution and a rate left blank. */
export function small(options: Parameters<typeof sheetOf>[2] = {}): WorkbookSnapshot {
  return workbookOf([
    sheetOf(
      SHEET,
      [
        ["预算数", "执行数", "执行率"],
        [100, 80, null],
        [0, 5, null],
      ],
      options,
    ),
  ]);
}

/** A value for a cell of that sheet, by row and column from 0. */
export function put(address: [number, number], value: string | number | boolean | null): CellWrite {
  return { cell: { sheet: SHEET, row: address[0], column: address[1] }, content: { kind: "value", value } };
}
