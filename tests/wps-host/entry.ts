import type { CellValue } from "../../addin/sheet/snapshot.ts";

/** What a cell makes of a constant typed or assigned: text that reads as a number, date or logical value becomes one. */
export function readEntry(entry: string, format: string): { readonly value: CellValue; readonly format?: string } {
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (format === "@") return { value: entry };
  const text = entry.trim();
  if (/^(?:TRUE|FALSE)$/iu.test(text)) return { value: text.toUpperCase() === "TRUE" };
  if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/u.test(text)) return { value: { error: text } };
  if (/^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return { value: Number(text.replace(/,/gu, "")) };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/u.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, format: "0.00%" };
  const date = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)?$/u.exec(text);
  if (date) return { value: serial(Number(date[1]), Number(date[2]), Number(date[3] ?? 1)), format: "yyyy/m/d" };
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/u.exec(text);
  if (short) return { value: serial(2026, Number(short[1]), Number(short[2])), format: "m月d日" };
  return { value: entry };
}

function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
