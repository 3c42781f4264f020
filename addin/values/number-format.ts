import { Decimal, roundHalfUp, tenTo } from "./decimal.ts";
import { matchesIn } from "../sheet/matches.ts";

/** How a number looks under its number format. */
export interface DisplayedNumber {
  /** What the cell shows, e.g. `99.91%`, `1,452.61`, `12.30万元`. */
  readonly text: string;
  /** The shown number in shown scale, rounded as shown: 99.91. */
  readonly value: Decimal;
  /** The stored number in shown scale, not rounded: 99.9091. */
  readonly exact: Decimal;
  /** Digits shown after the point. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Literal text after the digits without white space and `%`, e.g. `万元`. */
  readonly suffix: string;
}

/** One section of a format code, read. */
interface Section {
  readonly prefix: string;
  readonly suffix: string;
  readonly decimals: number;
  /** Smallest number of digits after the point: `0.0#` has 1. */
  readonly leastDecimals: number;
  readonly grouped: boolean;
  readonly percents: number;
  /** Powers of ten the number is divided by: trailing commas (3 each) and `0!.0,` (its inner places). */
  readonly shift: number;
  /** Digits that are always shown (`0`); a zero under `#` or `?` shows nothing. */
  readonly shownDigits: number;
}

type Layout = readonly Section[] | null;

const layouts = new Map<string, Layout>();

/** Excel keeps no longer format code; what a file holds beyond it counts as `General`. */
const LONGEST = 255;

/** A format that shows a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format.length > LONGEST || /^[#0.,%]*$/.test(format)) return false;
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|!.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/giu, "");
  return /[yd]|h:|m:s|^m+$|[年月日]/iu.test(bare) && !/[#?]/.test(bare) && !/general|E\+/iu.test(bare);
}

/**
 * Shows a number as Excel does: `General` in shortest form with floating noise cleaned at 15 significant digits; `0`, `0.00`,
 * `#,##0.00`, percent, colours, conditions dropped, sections by sign, quoted and escaped text, scaling commas and the
 * Chinese `0!.0,万`. Fractions, exponents and formats it does not know are shown in shortest form.
 */
export function displayNumber(value: number, format: string): DisplayedNumber {
  const exact = new Decimal(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
  const plain = format === "General" || format === "" || format === "@" || format.length > LONGEST;
  const layout = plain ? null : layoutOf(format);
  if (!layout) return shortest(exact);
  const [positive, negative, zero] = layout;
  const section =
    exact.isNegative() && !exact.isZero() ? (negative ?? positive) : exact.isZero() ? (zero ?? positive) : positive;
  if (!section) return shortest(exact);
  const scaled = exact.times(tenTo(2 * section.percents - section.shift));
  const printed = roundHalfUp(scaled, section.decimals);
  if (section.shownDigits === 0 && printed.isZero())
    return { ...shortest(scaled), text: (section.prefix + section.suffix).trim(), suffix: "" };
  let digits = printed.abs().toFixed(section.decimals);
  let decimals = section.decimals;
  while (decimals > section.leastDecimals && digits.endsWith("0")) {
    digits = digits.slice(0, decimals === 1 ? -2 : -1);
    decimals--;
  }
  if (section.grouped) digits = inThousands(digits);
  const sign = printed.isNegative() && !printed.isZero() && section !== negative ? "-" : "";
  const suffix = section.suffix.replace(/[\s%)]+/gu, "");
  return {
    text: (sign + section.prefix + digits + section.suffix).trim(),
    value: printed,
    exact: scaled,
    decimals,
    percent: section.percents > 0,
    suffix,
  };
}

/** `1234567.8` → `1,234,567.8`. */
function inThousands(digits: string): string {
  const [whole = "", ...fraction] = digits.split(".");
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return [groups.join(","), ...fraction].join(".");
}

function shortest(exact: Decimal): DisplayedNumber {
  return { text: exact.toFixed(), value: exact, exact, decimals: exact.decimalPlaces(), percent: false, suffix: "" };
}

function layoutOf(format: string): Layout {
  const known = layouts.get(format);
  if (known !== undefined) return known;
  const made = readLayout(format);
  layouts.set(format, made);
  return made;
}

function readLayout(format: string): Layout {
  if (isDateFormat(format)) return null;
  const sections: Section[] = [];
  for (const code of splitSections(format).slice(0, 3)) {
    const section = readSection(code);
    if (!section) return null;
    sections.push(section);
  }
  return sections;
}

/** Splits at `;` outside quotes and escapes. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const [token] of matchesIn(format, TOKEN)) {
    if (token === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + token);
  }
  return sections;
}

/** One piece of a format code. */
const TOKEN =
  /"([^"]*)"|[\\!](.)|_(.)|\*.|\[\$([^[\]-]*)(?:-[^[\]]*)?\]|\[[^[\]]*\]|(General)|([0#?])|(\.)|(,)|(%)|(\/|E[+-]|@)|(.)/gsu;

/** One section; `null` when it shows something this reader does not know. */
function readSection(code: string): Section | null {
  let prefix = "",
    suffix = "",
    inner = "";
  let whole = 0,
    shownDigits = 0,
    decimals = 0,
    leastDecimals = 0,
    percents = 0,
    commas = 0,
    grouped = false,
    point = false,
    innerPlaces = -1;
  for (const token of matchesIn(code, TOKEN)) {
    const [, quoted, escaped, padding, symbol, general, digit, dot, comma, percent, unknown, plain] = token;
    if (general !== undefined || unknown !== undefined) return null;
    const seen = whole + decimals > 0;
    if (digit !== undefined) {
      if (suffix !== "") {
        inner += suffix;
        suffix = "";
      }
      if (commas > 0) {
        grouped = true;
        commas = 0;
      }
      if (digit === "0") shownDigits++;
      if (point) {
        decimals++;
        if (digit === "0") leastDecimals = decimals;
      } else whole++;
      if (innerPlaces >= 0) innerPlaces++;
    } else if (dot !== undefined) point = true;
    else if (comma !== undefined) {
      if (seen) commas++;
    } else if (percent !== undefined) {
      percents++;
      suffix += "%";
    } else {
      const literal = quoted ?? escaped ?? symbol ?? (padding === undefined ? (plain ?? "") : " ");
      if (escaped === "." && seen && !point) innerPlaces = 0;
      else if (seen) suffix += literal;
      else prefix += literal;
    }
  }
  if (inner !== "" && inner.trim() !== "") return null;
  // 0!.0, shows 123456 as 12.3: the literal point splits the digits that the trailing comma has left.
  const moved = Math.max(0, innerPlaces);
  return {
    prefix,
    suffix,
    grouped,
    percents,
    decimals: decimals + moved,
    leastDecimals: leastDecimals + moved,
    shift: 3 * commas + moved,
    shownDigits,
  };
}

/** A stored date serial as `2020-12-31` (1900 system unless told); `null` outside 1900–9999. */
export function dateText(serial: number, date1904 = false): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 61 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
