import { planNextYear } from "../../addin/compose/next-year/plan.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { nextYearFile } from "../../addin/hosts/xlsx/next-year-file.ts";
import { HostError } from "../../addin/hosts/port.ts";
import { nextYearMessages as say } from "../../addin/messages/next-year.ts";
import type { ReviewOptions } from "../../addin/review/types.ts";

/** Next year's form of a file, its name, and the sentence that says what was done. Throws a `HostError` without a form. */
export function nextYearOf(
  name: string,
  bytes: Uint8Array,
  options: ReviewOptions,
): { readonly bytes: Uint8Array; readonly name: string; readonly message: string } {
  const plan = planNextYear(openXlsx(bytes).snapshot, options);
  if (plan.sheets.length === 0) throw new HostError("failed", say.noForm);
  const file = nextYearFile(bytes, plan);
  const saved = `${say.fileName(name.replace(/\.[^.]*$/u, ""))}.xlsx`;
  const more = [
    ...(file.skipped.length > 0 ? [say.kept(file.skipped.length)] : []),
    ...(plan.year === null ? [say.noYear] : []),
  ];
  const summary = say.done(saved, { ...plan.counts, proposals: plan.proposals.length });
  return { bytes: file.bytes, name: saved, message: [summary, ...more].join("；") };
}
