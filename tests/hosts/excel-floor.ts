import { expect } from "vitest";
import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import type { HostError, HostErrorCode, Mark } from "../../addin/hosts/port.ts";
import { hostErrorMessage } from "../../addin/messages/hosts.ts";
import { parseCellRef, type CellRef } from "../../addin/sheet/address.ts";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { FIVE_MEGABYTES, type EmulatedExcel } from "../excel-host/install.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import type { WorkbookData } from "../excel-host/workbook-data.ts";
import { drained } from "./excel-under-test.ts";

/** The emulated Excel advertises the product's floor and nothing more: a call above it fails its test. */
export let excel: EmulatedExcel;
export let host: ExcelHost;

/** Loads office.js; once per test file. */
export async function startExcel(): Promise<void> {
  excel = await loadOffice({ sheets: [{ name: "Sheet1", cells: {} }] }, { edition: "floor" });
}

/** Opens a workbook and a new adapter over it. */
export async function open(data: WorkbookData): Promise<void> {
  await drained();
  excel.load(data);
  excel.options.payloadLimit = FIVE_MEGABYTES;
  excel.options.busy = false;
  host = new ExcelHost();
}

/** Data requests that the work causes; clean-up after it is let pass and not counted. */
export async function counted<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly requests: number }> {
  await drained();
  const before = excel.host.dataRequests.length;
  const result = await work();
  await drained();
  return { result, requests: excel.host.dataRequests.length - before };
}

export const at = (text: string): CellRef => parseCellRef(text) ?? { sheet: text, row: 0, column: 0 };
export const put = (cell: string, value: number | string | boolean | null): CellWrite => ({
  cell: at(cell),
  content: { kind: "value", value },
});
export const formula = (cell: string, text: string): CellWrite => ({
  cell: at(cell),
  content: { kind: "formula", formula: text },
});
export const mark = (cell: string, severity: Mark["severity"] = "error"): Mark => ({
  cell: at(cell),
  severity,
  note: "合计与明细不符，请核对。",
});

/** The code a rejected operation gives, which must have its sentence. */
export async function codeOf(promise: Promise<unknown>): Promise<HostErrorCode> {
  const error = (await promise.then(
    () => null,
    (reason: unknown) => reason,
  )) as HostError | null;
  if (!error) throw new Error("did not reject");
  expect(hostErrorMessage(error.code, error.detail)).toMatch(/请|可以/);
  return error.code;
}
