import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type {
  AlignmentLook,
  BorderLook,
  BordersLook,
  CellStyle,
  ConditionalStyle,
  FontLook,
} from "../../hosts/xlsx/look/types.ts";

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<AlignmentLook["horizontal"], HorizontalAlign>> = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<AlignmentLook["vertical"], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** Pixels one indent level moves the text. */
const INDENT = 9;

/** A cell style of the file as the grid draws it. Font sizes are kept exactly (10.5 pt stays 10.5). */
export function styleData(style: CellStyle): IStyleData {
  const { alignment } = style;
  const wraps = alignment.wrap || alignment.vertical === "justify" || alignment.horizontal === "justify";
  return {
    ...fontData(style.font),
    ...(style.fill === null ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...borderPart(style.borders),
    ht: HORIZONTAL[alignment.horizontal],
    vt: VERTICAL[alignment.vertical],
    tb: wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...rotation(alignment),
    ...(alignment.indent > 0
      ? { pd: { [alignment.horizontal === "right" ? "r" : "l"]: 2 + alignment.indent * INDENT } }
      : {}),
    ...(style.format === "General" ? {} : { n: { pattern: style.format } }),
  };
}

/** The font part of a style. */
export function fontData(font: FontLook): IStyleData {
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.color === null ? {} : { cl: { rgb: `#${font.color}` } }),
    ...(font.vertical === null
      ? {}
      : { va: font.vertical === "superscript" ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT }),
  };
}

/** What a conditional format changes: only the parts it names. */
export function conditionalStyleData(style: ConditionalStyle): IStyleData {
  const flag = (value: boolean | null, key: "bl" | "it"): IStyleData =>
    value === null ? {} : { [key]: value ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  return {
    ...(style.fill === null ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...(style.fontColor === null ? {} : { cl: { rgb: `#${style.fontColor}` } }),
    ...flag(style.bold, "bl"),
    ...flag(style.italic, "it"),
    ...(style.underline === null ? {} : { ul: { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
    ...(style.strike === null ? {} : { st: { s: style.strike ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
  };
}

function borderPart(borders: BordersLook): IStyleData {
  const bd: IBorderData = {};
  const put = (key: keyof IBorderData, look: BorderLook | null): void => {
    const line = look && lineData(look);
    if (line) bd[key] = line;
  };
  put("l", borders.left);
  put("r", borders.right);
  put("t", borders.top);
  put("b", borders.bottom);
  if (borders.diagonalDown) put("tl_br", borders.diagonal);
  if (borders.diagonalUp) put("bl_tr", borders.diagonal);
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function lineData(look: BorderLook): IBorderStyleData | null {
  const line = look.style === "none" || look.style === "" ? null : (LINES[look.style] ?? BorderStyleTypes.THIN);
  return line === null ? null : { s: line, cl: { rgb: `#${look.color ?? "000000"}` } };
}

/** The grid counts angles clockwise, the file counter-clockwise. */
function rotation({ stacked, rotation: angle }: AlignmentLook): IStyleData {
  if (stacked) return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return angle === 0 ? {} : { tr: { a: -angle } };
}
