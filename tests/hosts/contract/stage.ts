import type { Host, SampleShelf } from "../../../addin/hosts/port.ts";
import type { CellRef } from "../../../addin/sheet/address.ts";
import type { CellValue, WorkbookSnapshot } from "../../../addin/sheet/snapshot.ts";

/** One adapter over one workbook, with the test's own hands on the workbook. */
export interface HostUnderTest {
  readonly host: Host;
  /** Everything that can be seen of the workbook, for deep comparison before and after. */
  look(): Promise<unknown>;
  /** A person edits a cell. */
  edit(cell: CellRef, value: CellValue): Promise<void>;
  /** Makes the next change break off in the middle with this error, where the adapter can stage one. */
  breakNext?(): Promise<void>;
  /** Where the host keeps a sample, if it does. */
  readonly shelf?: SampleShelf;
  dispose?(): Promise<void>;
}

export type HostFactory = (workbook: WorkbookSnapshot) => Promise<HostUnderTest>;

/** What each test of the contract works on: a fresh host over a fresh workbook. */
export interface Stage {
  readonly host: Host;
  readonly under: HostUnderTest;
  /** A second host over a workbook of the same contents, or another one. The test disposes of it. */
  another(workbook?: WorkbookSnapshot): Promise<HostUnderTest>;
}
