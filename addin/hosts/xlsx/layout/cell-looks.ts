import type { NewCellStyle } from "../new-file/new-workbook.ts";
import type { RowRole } from "./row-roles.ts";
import { textWidth } from "./row-heights.ts";

const SONG = { name: "宋体", charset: 134, family: 3 } as const;
const LOOKS: Readonly<Record<Exclude<RowRole, "body">, NewCellStyle>> = {
  attachment: {
    font: { name: "黑体", charset: 134, family: 3, size: 12 },
    horizontal: "left",
    vertical: "center",
  },
  title: {
    font: { ...SONG, size: 18, bold: true },
    horizontal: "center",
    vertical: "center",
    wraps: true,
  },
  subtitle: { font: { ...SONG, size: 11 }, horizontal: "left", vertical: "center" },
  note: {
    font: { name: "仿宋", charset: 134, family: 3, size: 10.5 },
    horizontal: "left",
    vertical: "center",
    wraps: true,
  },
};

/** Labels that start a list inside the table: written from the left, as on the official forms. */
const LISTED =
  /^ *(?:其中：.|\d+、|（\d|按收入|按支出|政府性基金|纳入专户|三公经费|项目支出(?:：|$)|公用经费|其他资金|上年结转|公车|水费|会议费|政府采购|部门基本|资金来源|资金结构)/;

/** Cells narrower than this hold values and names; wider ones hold prose and list labels. */
const WIDE = 27;

/** Whether the text is a label of such a list; in the first column, indented text is. */
const isListed = (text: string, first: boolean, width: number): boolean =>
  first ? LISTED.test(text) || /^ +\S/.test(text) : width >= WIDE && (LISTED.test(text) || /^ {6,}\S/.test(text));

/** Whether the text is a number, a name or a short value, which are centred in their cell: prose starts at the left. */
const isShort = (text: string, width: number): boolean => textWidth(text) <= (width >= 40 ? 26 : width * 2);

/** What decides a cell's look. */
interface CellPlace {
  readonly role: RowRole;
  readonly text: string;
  /** The cell is in the first column. */
  readonly first: boolean;
  /** Width of the cell, merge included, in characters. */
  readonly width: number;
  /** Rows the cell covers. */
  readonly span: number;
  /** Number format, e.g. `0.00`; `null` leaves `General`. */
  readonly format: string | null;
}

/** The look of a cell: ruled body cells, bare lines above and below the table. */
export function cellLook({ role, text, first, width, span, format }: CellPlace): NewCellStyle {
  if (role === "subtitle" && text.trim().startsWith("（")) return { ...LOOKS.subtitle, horizontal: "center" };
  if (role !== "body") return LOOKS[role];
  const upright =
    span >= 4 && width <= 10 && !text.includes("\n") && text.length <= 8 && /^[\u4E00-\u9FFF]+$/.test(text);
  const left = text !== "" && (isListed(text, first, width) || !isShort(text.replaceAll("\n", ""), width));
  return {
    font: { ...SONG, size: 10.5 },
    isRuled: true,
    horizontal: left && (span < 4 || width >= WIDE) ? "left" : "center",
    vertical: "center",
    ...(upright ? { isStacked: true } : { wraps: true }),
    ...(format === null ? {} : { format }),
  };
}
