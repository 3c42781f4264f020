import type { Area } from "../../../sheet/address.ts";
import { normalizeLabel } from "../../../sheet/label.ts";
import type { SheetData } from "./sheet-data.ts";

/**
 * What a row is for: `attachment` 附件 number, `title` 表名, `subtitle` year or unit line, `body` the ruled table,
 * `note` notes and signatures under it.
 */
export type RowRole = "attachment" | "title" | "subtitle" | "body" | "note";

const NOTE = /^(?:注|说明|备注|填表人|填报人|\d\.)/;
const SECTION = /^[一二三四五六七八九]、/;
const UNIT_LINE = /^(?:填报单位|主管部门\(盖章\)|单位:)/;

/** The role of each row, by its text and merges. */
export function rowRoles(sheet: SheetData, merges: readonly Area[]): readonly RowRole[] {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const isFull = (row: number): boolean =>
    merges.some((area) => area.top === row && area.bottom === row && area.left === 0 && area.right === width - 1);
  const textOf = (row: number): string => normalizeLabel(String(sheet.rows[row]?.[0] ?? ""));
  const roles: RowRole[] = sheet.rows.map(() => "body");
  let top = 0;
  for (; top < sheet.rows.length; top++) {
    const text = textOf(top);
    if (UNIT_LINE.test(text)) roles[top] = "subtitle";
    else if (!isFull(top) || SECTION.test(text)) break;
    else if (text.startsWith("附件")) roles[top] = "attachment";
    else roles[top] = text.startsWith("(") ? "subtitle" : "title";
  }
  for (let row = sheet.rows.length - 1; row > top && isFull(row) && NOTE.test(textOf(row)); row--) roles[row] = "note";
  return roles;
}

/** The rows repeated on every printed page: the header of the indicator table or of the list; `null` where none is. */
export function repeatedRows(sheet: SheetData, merges: readonly Area[]): string | null {
  const header = sheet.rows.findIndex((row) => {
    const labels = row.map((value) => normalizeLabel(String(value)));
    return labels.includes("三级指标") || labels.includes("预算单位");
  });
  if (header < 0) return null;
  const bottom = Math.max(
    header,
    ...merges.filter((area) => area.top === header && area.bottom - area.top < 3).map((area) => area.bottom),
  );
  return `${header + 1}:${bottom + 1}`;
}
