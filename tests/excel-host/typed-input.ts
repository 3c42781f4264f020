export type Scalar = string | number | boolean;

/** What a cell holds after one value was entered. */
export interface Entered {
  readonly value: Scalar;
  /** With `=`, or `null`. */
  readonly formula: string | null;
  /** Number format that Excel sets along with the entry, or `null`. */
  readonly format: string | null;
}

const NUMBER = /^\s*[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?\.?\d*(?:e[+-]?\d+)?\s*$/i;
const DATE = /^\s*\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?\s*$/;

/** Excel's reading of an entered value: numbers, percentages, dates and formulas are recognised in text. */
export function readEntry(entry: Scalar, format: string): Entered {
  const plain = (value: Scalar, newFormat: string | null = null): Entered => ({
    value,
    formula: null,
    format: newFormat,
  });
  if (format === "@") return plain(typeof entry === "string" ? entry.replace(/^'/, "") : String(entry).toUpperCase());
  if (typeof entry !== "string") return plain(entry);
  if (entry.startsWith("'")) return plain(entry.slice(1));
  if (entry.startsWith("=") && entry.length > 1) return { value: 0, formula: entry, format: null };
  if (/\d/.test(entry) && NUMBER.test(entry)) return plain(Number(entry.replace(/,/g, "")));
  if (/^\s*[+-]?(\d+\.?\d*|\.\d+)%\s*$/.test(entry))
    return plain(parseFloat(entry) / 100, entry.includes(".") ? "0.00%" : "0%");
  if (/^(true|false)$/i.test(entry)) return plain(/^t/i.test(entry));
  if (DATE.test(entry)) return plain(45_000, "yyyy/m/d");
  return plain(entry);
}
