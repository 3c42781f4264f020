import { FORM_NAMES } from "../../messages/form-names.ts";
import { LABEL_WORDS } from "../../messages/given-labels.ts";
import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import { RULE_SHEET_WORDS as WORDS } from "../../messages/rule-sheet.ts";
import type { Basis, Heading, PolicyDocument, StatedParameter } from "../document.ts";
import type { ParameterName } from "../parameter-values.ts";
import { PARAMETER_TEXTS } from "./parameter-texts.ts";
import type { ValueText } from "./value-text.ts";

/** What one row of a rule sheet (口径表) says, as it is written. `""` where it says nothing. */
export interface RuleSheetLine {
  readonly name: string;
  readonly value: string;
  /** 采用: 是 or 否. */
  readonly on: string;
  readonly basis: Basis;
  readonly certainty: string;
  readonly note: string;
}

/** The rows of a document in their order: parameters, checks, local headings. */
export function ruleSheetLines(document: PolicyDocument): readonly RuleSheetLine[] {
  return [
    ...(Object.keys(PARAMETER_TEXTS) as ParameterName[]).flatMap((key) => parameterLine(document, key)),
    ...document.checks.map(({ code, use, basis, note }) => ({
      name: `${WORDS.check} ${code}`,
      value: WORDS.uses[use],
      on: "",
      basis,
      certainty: "",
      note,
    })),
    ...document.headings.map(headingLine),
  ];
}

function parameterLine({ parameters }: PolicyDocument, key: ParameterName): RuleSheetLine[] {
  const entry: StatedParameter<unknown> | undefined = parameters[key];
  if (entry === undefined) return [];
  // Each text prints the value of its own parameter, which a table cannot tell the compiler.
  const text = PARAMETER_TEXTS[key] as unknown as ValueText<never>;
  return [
    {
      name: PARAMETER_TITLES[key],
      value: text.print(entry.value as never),
      on: entry.on ? WORDS.yes : WORDS.no,
      basis: entry.basis,
      certainty: WORDS.certainties[entry.certainty],
      note: entry.note,
    },
  ];
}

const NOTHING: Basis = { document: "", clause: "", date: "" };

function headingLine(heading: Heading): RuleSheetLine {
  const meaning = heading.place === "title" ? FORM_NAMES[heading.kind] : LABEL_WORDS[heading.meaning];
  const name = { column: WORDS.column, row: WORDS.row, title: WORDS.formTitle }[heading.place];
  return { name, value: `${heading.word}＝${meaning}`, on: "", basis: NOTHING, certainty: "", note: "" };
}
