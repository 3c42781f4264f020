import { returnSlips, slipFileName, type SlipSource } from "../../../addin/compose/return-slip.ts";
import { writeDocument } from "../../../addin/hosts/docx/new-file/write-document.ts";
import { packFiles } from "../../../addin/hosts/ooxml/zip/pack-files.ts";
import { rowPath, type BatchRow } from "./row.ts";

/** A return slip (审核意见) as a .docx file. */
interface SlipFile {
  readonly unit: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One slip for each unit of these rows; no two have one name. */
export function slipFiles(rows: readonly BatchRow[]): SlipFile[] {
  const taken = new Set<string>();
  return returnSlips(rows.map(sourceOf)).map(({ unit, plan }) => {
    const name = freeName(slipFileName(unit), taken);
    taken.add(name);
    return { unit, name, bytes: writeDocument(plan) };
  });
}

/** The slips as one .zip. */
export function slipArchive(slips: readonly SlipFile[]): Uint8Array {
  return packFiles(slips);
}

/** All rows of the unit that a row is of: its slip covers them all. */
export function rowsOfUnit(row: BatchRow, rows: readonly BatchRow[]): readonly BatchRow[] {
  const unit = row.slip?.unit ?? "";
  return unit === "" ? [row] : rows.filter(({ slip }) => slip?.unit === unit);
}

function sourceOf(row: BatchRow): SlipSource {
  const { slip, verdict, reason } = row;
  return { file: rowPath(row), report: slip, problem: verdict === "unreadable" ? reason : "" };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const next = name.replace(/\.docx$/u, ` (${number}).docx`);
    if (!taken.has(next)) return next;
  }
}
