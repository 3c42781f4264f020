import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import { RULE_SHEET_REFERENCE as REFERENCE } from "../../messages/rule-sheet.ts";
import { formatArea } from "../../sheet/address.ts";
import type { ImportedSheet } from "../../sheet/imported-sheet.ts";
import type { PolicyDocument } from "../document.ts";
import type { ParameterName } from "../parameter-values.ts";
import { DEFAULT_POLICY } from "../default.ts";
import { policyUnder } from "../resolve.ts";
import { PARAMETER_TEXTS } from "./parameter-texts.ts";
import type { ValueText } from "./value-text.ts";
import { writeRuleSheet } from "./write.ts";

/** Text stays text: no program turns `10%` or a date into a number. */
const TEXT = "@";
/** Ruled rows that wait for more. */
const BLANK_ROWS = 12;

/** A rule sheet (口径表) as worksheets to be laid into a workbook: 绩核-口径 itself, and the list of what may be written on it. */
export function ruleSheetWorksheets(document: PolicyDocument): readonly ImportedSheet[] {
  const { name, rows, widths } = writeRuleSheet(document);
  const values = rows.map((row) => row.map(({ value }) => String(value)));
  const head = values.findIndex((row) => row.length > 2);
  const blank = Array.from({ length: BLANK_ROWS }, () => []);
  return [
    worksheet(name, [...values, ...blank], widths, head),
    worksheet(REFERENCE.sheet, reference(document), [26, 44, 54, 60], 1),
  ];
}

/** Every parameter: its name, what holds now, and how it is written. */
function reference(document: PolicyDocument): string[][] {
  const policy = policyUnder(document, document.base ?? DEFAULT_POLICY);
  return [
    [REFERENCE.title, "", "", ""],
    [...REFERENCE.columns],
    ...(Object.keys(PARAMETER_TITLES) as ParameterName[]).map((key) => {
      // Each text prints the value of its own parameter, which a table cannot tell the compiler.
      const text = PARAMETER_TEXTS[key] as unknown as ValueText<never>;
      const { value, on, source } = policy[key];
      const now = text.print(value as never);
      return [PARAMETER_TITLES[key], on ? now : REFERENCE.off(now), text.example, source];
    }),
  ];
}

function worksheet(
  name: string,
  values: readonly (readonly string[])[],
  widths: readonly number[],
  head: number,
): ImportedSheet {
  const columns = widths.length;
  const rows = values.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  return {
    name,
    rows,
    formats: rows.map((row) => row.map(() => TEXT)),
    merges: [],
    ruled: formatArea({ top: head, left: 0, bottom: rows.length - 1, right: columns - 1 }),
    widths,
    prose: true,
  };
}
