import { FORM_NAMES } from "../../messages/form-names.ts";
import { LABEL_WORDS } from "../../messages/given-labels.ts";
import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import { RULE_SHEET_COLUMNS, RULE_SHEET_HEAD, RULE_SHEET_WORDS as WORDS } from "../../messages/rule-sheet.ts";
import { gather } from "../../sheet/gather.ts";
import type { ReportCell, ReportSheet } from "../../sheet/report-sheet.ts";
import type { Basis, Heading, PolicyDocument, StatedParameter } from "../document.ts";
import type { ParameterName } from "../parameter-values.ts";
import { PARAMETER_TEXTS } from "./parameter-texts.ts";
import type { ValueText } from "./value-text.ts";

/** A policy document as the worksheet 绩核-口径: who made it above, then one parameter a row. Every cell is text. */
export function writeRuleSheet(document: PolicyDocument): ReportSheet {
  const head = (Object.keys(RULE_SHEET_HEAD) as (keyof typeof RULE_SHEET_HEAD)[]).map((key) => [
    { value: RULE_SHEET_HEAD[key], bold: true as const },
    { value: key === "base" ? (document.base ?? WORDS.asPrinted) : document[key] },
  ]);
  const columns = Object.values(RULE_SHEET_COLUMNS).map(([title]) => ({ value: title, bold: true as const }));
  return {
    name: WORDS.sheet,
    rows: [
      [{ value: WORDS.title, bold: true }],
      ...head,
      [],
      columns,
      ...gather(Object.keys(PARAMETER_TEXTS) as ParameterName[], (key) => parameterRow(document, key)),
      ...document.checks.map(({ code, use, basis, note }) =>
        line({ name: `${WORDS.check} ${code}`, value: WORDS.uses[use], on: "", basis, certainty: "", note }),
      ),
      ...document.headings.map(headingRow),
    ],
    widths: [26, 44, 8, 34, 36, 12, 10, 40],
    landscape: true,
  };
}

function parameterRow({ parameters }: PolicyDocument, key: ParameterName): ReportCell[][] {
  const entry: StatedParameter<unknown> | undefined = parameters[key];
  if (entry === undefined) return [];
  // Each text prints the value of its own parameter, which a table cannot tell the compiler.
  const text = PARAMETER_TEXTS[key] as unknown as ValueText<never>;
  return [
    line({
      name: PARAMETER_TITLES[key],
      value: text.print(entry.value as never),
      on: entry.on ? WORDS.yes : WORDS.no,
      basis: entry.basis,
      certainty: WORDS.certainties[entry.certainty],
      note: entry.note,
    }),
  ];
}

const NOTHING: Basis = { document: "", clause: "", date: "" };

function headingRow(heading: Heading): ReportCell[] {
  const meaning = heading.place === "title" ? FORM_NAMES[heading.kind] : LABEL_WORDS[heading.meaning];
  const name = { column: WORDS.column, row: WORDS.row, title: WORDS.formTitle }[heading.place];
  return line({ name, value: `${heading.word}＝${meaning}`, on: "", basis: NOTHING, certainty: "", note: "" });
}

function line(parts: {
  readonly name: string;
  readonly value: string;
  readonly on: string;
  readonly basis: Basis;
  readonly certainty: string;
  readonly note: string;
}): ReportCell[] {
  const { name, value, on, basis, certainty, note } = parts;
  return [name, value, on, basis.document, basis.clause, basis.date, certainty, note].map((text) => ({ value: text }));
}
