import { Decimal, printedDecimals, roundHalfUp, tenTo } from "./decimal.ts";
import { readSection, splitSections, type FormatSection } from "./format-section.ts";

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

type Layout = readonly FormatSection[] | null;

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
  const section = layout ? sectionFor(exact, layout) : null;
  if (!section) return shortest(exact);
  const scaled = exact.times(tenTo(2 * section.percents - section.shift));
  const printed = roundHalfUp(scaled, section.decimals);
  if (section.shownDigits === 0 && printed.isZero())
    return { ...shortest(scaled), text: (section.prefix + section.suffix).trim(), suffix: "" };
  const digits = withoutSpareZeros(printed.abs().toFixed(section.decimals), section);
  const showsSign = section === layout?.[1];
  const sign = printed.isNegative() && !printed.isZero() && !showsSign ? "-" : "";
  const suffix = section.suffix.replace(/[\s%)]+/gu, "");
  return {
    text: (sign + section.prefix + (section.grouped ? inThousands(digits) : digits) + section.suffix).trim(),
    value: printed,
    exact: scaled,
    decimals: printedDecimals(digits),
    percent: section.percents > 0,
    suffix,
  };
}

/** Formats have a section for positive numbers, one for negative ones and one for zero; the first serves for those that are missing. */
function sectionFor(value: Decimal, [positive, negative, zero]: readonly FormatSection[]): FormatSection | undefined {
  if (value.isZero()) return zero ?? positive;
  return value.isNegative() ? (negative ?? positive) : positive;
}

/** Under `#` and `?` zeros at the end are not shown. */
function withoutSpareZeros(digits: string, { decimals, leastDecimals }: FormatSection): string {
  let shown = digits;
  for (let left = decimals; left > leastDecimals && shown.endsWith("0"); left--)
    shown = shown.slice(0, left === 1 ? -2 : -1);
  return shown;
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
  const sections: FormatSection[] = [];
  for (const code of splitSections(format).slice(0, 3)) {
    const section = readSection(code);
    if (!section) return null;
    sections.push(section);
  }
  return sections;
}

/** A stored date serial as `2020-12-31` (1900 system unless specified); `null` outside 1900–9999. */
export function dateText(serial: number, date1904 = false): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 61 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
