import { FORM_NAMES } from "../../messages/form-names.ts";
import { LABEL_WORDS, type LabelName } from "../../messages/given-labels.ts";
import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import {
  RULE_SHEET_COLUMNS,
  RULE_SHEET_HEAD,
  RULE_SHEET_WORDS as WORDS,
  ruleSheetMessages as say,
} from "../../messages/rule-sheet.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { SheetSnapshot } from "../../sheet/snapshot.ts";
import { CERTAINTIES, CHECK_USES, HEADING_KINDS, type Basis, type Heading, type StatedCheck } from "../document.ts";
import { parsePolicyId, POLICY_IDS, type PolicyId } from "../id.ts";
import type { ParameterName } from "../parameter-values.ts";
import { valueSchema } from "../schema.ts";
import { PARAMETER_TEXTS } from "./parameter-texts.ts";
import { refused, type RuleSheetProblem, type RuleSheetReading } from "./problem.ts";
import { MOST_ROWS, ruleTable, type ColumnName, type HeadName, type RuleRow, type RuleTable } from "./rows.ts";
import { isPlainLine, readPolicyDocument, shorten, type IsCheck } from "./validate.ts";
import type { ValueText } from "./value-text.ts";

/**
 * Reads the worksheet 绩核-口径. A document, or one sentence for each row that cannot be used; then none of it is. Bounded: only
 * the first rows and characters are looked at, and a longer sheet is refused.
 */
export function readRuleSheet(sheet: SheetSnapshot, isCheck: IsCheck): RuleSheetReading {
  const table = ruleTable(sheet);
  const problems: RuleSheetProblem[] = [];
  const refuse = (row: number | null, text: string): void => {
    problems.push({ row, text });
  };
  if (table.rows === null) refuse(null, say.noTable);
  if (table.cut) refuse(null, say.tooMany(MOST_ROWS));
  const head = readHead(table, refuse);
  const body: Body = { parameters: {}, checks: [], headings: [], rows: new Map() };
  for (const row of table.rows ?? []) readRow(row, body, refuse);
  if (problems.length > 0) return refused(problems);
  const { parameters, checks, headings } = body;
  return readPolicyDocument({ version: 1, ...head, parameters, checks, headings }, isCheck);
}

type Refuse = (row: number | null, text: string) => void;

/** What was read so far. */
interface Body {
  readonly parameters: Partial<Record<ParameterName, unknown>>;
  readonly checks: StatedCheck[];
  readonly headings: Heading[];
  /** The row a name was first used in. */
  readonly rows: Map<string, number>;
}

function readHead({ head }: RuleTable, refuse: Refuse): Readonly<Record<HeadName, unknown>> {
  const text = (name: HeadName): string => {
    const entry = head[name];
    if (!entry) return "";
    if (entry.cell.formula) refuse(entry.row, say.formula(RULE_SHEET_HEAD[name]));
    else if (!isPlainLine(entry.cell.text)) refuse(entry.row, say.badText(RULE_SHEET_HEAD[name]));
    return entry.cell.text;
  };
  const [name, authority, date, edition, base, scope] = (
    ["name", "authority", "date", "edition", "base", "scope"] as const
  ).map(text);
  if (name === "") refuse(null, say.noName);
  const dated = dateOf(date ?? "");
  if (dated === null) refuse(head.date?.row ?? null, say.badDate(shorten(date ?? "")));
  const id = baseOf(base ?? "", head.base?.row ?? null, refuse);
  return { name, authority, date: dated ?? "", edition, base: id, scope };
}

/** The policy the sheet builds on; none where it goes by what the form was made for. */
function baseOf(base: string, row: number | null, refuse: Refuse): PolicyId | null {
  if (base === "" || base === WORDS.asPrinted) return null;
  const id = parsePolicyId(base);
  if (id === null) {
    const choices = [WORDS.asPrinted, ...POLICY_IDS];
    refuse(row, say.badChoice({ column: RULE_SHEET_HEAD.base, found: shorten(base), choices }));
  }
  return id;
}

const CHECK = /^检查:?(?<code>[A-Z]\d{2})$/u;
const PARAMETERS: ReadonlyMap<string, ParameterName> = new Map(
  (Object.keys(PARAMETER_TITLES) as ParameterName[]).map((key) => [normalizeLabel(PARAMETER_TITLES[key]), key]),
);
const PLACES: ReadonlyMap<string, Heading["place"]> = new Map([
  [normalizeLabel(WORDS.column), "column"],
  [normalizeLabel(WORDS.row), "row"],
  [normalizeLabel(WORDS.formTitle), "title"],
]);

function readRow(row: RuleRow, body: Body, refuse: Refuse): void {
  const problem = unusable(row);
  if (problem !== null) {
    refuse(row.row, problem);
    return;
  }
  const name = textOf(row, "name");
  const label = normalizeLabel(name);
  const key = PARAMETERS.get(label);
  const place = PLACES.get(label);
  const code = CHECK.exec(label)?.groups?.code;
  const value = row.cells.value?.items ?? "";
  if (key === undefined && place === undefined && code === undefined) refuse(row.row, say.unknown(shorten(name)));
  else if (value === "") refuse(row.row, say.noValue(shorten(name)));
  else if (place !== undefined) readHeading(place, value, row, body, refuse);
  else {
    const before = body.rows.get(label);
    body.rows.set(label, before ?? row.row);
    if (before !== undefined) refuse(row.row, say.twice(shorten(name), before));
    else if (key !== undefined) readParameter(key, value, row, body, refuse);
    else if (code !== undefined) readCheck(code, value, row, body, refuse);
  }
}

/** Why a row cannot be read at all; `null` where it can. */
function unusable({ cells }: RuleRow): string | null {
  for (const name of Object.keys(cells) as ColumnName[]) {
    const cell = cells[name];
    if (cell?.formula) return say.formula(RULE_SHEET_COLUMNS[name][0]);
    if (cell?.error) return say.error(RULE_SHEET_COLUMNS[name][0]);
    if (cell && name !== "value" && !isPlainLine(cell.text)) return say.badText(RULE_SHEET_COLUMNS[name][0]);
  }
  return cells.name === undefined ? say.nameless : null;
}

function readParameter(key: ParameterName, value: string, row: RuleRow, body: Body, refuse: Refuse): void {
  const title = PARAMETER_TITLES[key];
  // Each text reads the value of its own parameter, which a table cannot tell the compiler.
  const text = PARAMETER_TEXTS[key] as ValueText<unknown>;
  const given = normalizeLabel(value);
  const none = text.readsNone?.(given) === true;
  const read = none ? null : text.read(given);
  const basis = basisOf(row, refuse);
  const on = choiceOf(row, "on", { [WORDS.yes]: true, [WORDS.no]: false }, true, refuse);
  const words = Object.fromEntries(CERTAINTIES.map((each) => [WORDS.certainties[each], each]));
  const certainty = choiceOf(row, "certainty", words, basis?.document === "" ? "unconfirmed" : "original", refuse);
  if (read === null && !none) refuse(row.row, say.badValue({ title, found: shorten(value), example: text.example }));
  else if (!valueSchema(key).safeParse(read).success) refuse(row.row, say.outOfRange(title, shorten(value)));
  else body.parameters[key] = { value: read, on, basis, certainty, note: textOf(row, "note"), row: row.row };
}

function readCheck(code: string, value: string, row: RuleRow, body: Body, refuse: Refuse): void {
  const use = CHECK_USES.find((each) => WORDS.uses[each] === value);
  const basis = basisOf(row, refuse);
  if (use === undefined)
    refuse(
      row.row,
      say.badChoice({ column: RULE_SHEET_COLUMNS.value[0], found: shorten(value), choices: Object.values(WORDS.uses) }),
    );
  else if (basis) body.checks.push({ code, use, basis, note: textOf(row, "note"), row: row.row });
}

/** 表上的字＝意思; the meaning is behind the last sign. */
function readHeading(place: Heading["place"], value: string, { row }: RuleRow, body: Body, refuse: Refuse): void {
  const sign = Math.max(value.lastIndexOf("＝"), value.lastIndexOf("="), value.lastIndexOf("→"));
  const word = value.slice(0, Math.max(sign, 0)).trim();
  const headingMeaning = value.slice(sign + 1).trim();
  if (sign < 1 || word === "" || !isPlainLine(word) || word.length > 60) {
    refuse(row, say.badHeading);
    return;
  }
  if (place === "title") {
    const kind = HEADING_KINDS.find((each) => FORM_NAMES[each] === headingMeaning);
    if (kind) body.headings.push({ place, word, kind, row });
    else
      refuse(
        row,
        say.unknownMeaning(
          shorten(headingMeaning),
          HEADING_KINDS.map((each) => FORM_NAMES[each]),
        ),
      );
    return;
  }
  const meaning = (Object.keys(LABEL_WORDS) as LabelName[]).find((each) => LABEL_WORDS[each] === headingMeaning);
  if (meaning) body.headings.push({ place, word, meaning, row });
  else refuse(row, say.unknownMeaning(shorten(headingMeaning), Object.values(LABEL_WORDS)));
}

function basisOf(row: RuleRow, refuse: Refuse): Basis | null {
  const date = dateOf(textOf(row, "date"));
  if (date === null) {
    refuse(row.row, say.badDate(shorten(textOf(row, "date"))));
    return null;
  }
  return { document: textOf(row, "document"), clause: textOf(row, "clause"), date };
}

function choiceOf<Value>(
  row: RuleRow,
  column: ColumnName,
  words: Readonly<Record<string, Value>>,
  otherwise: Value,
  refuse: Refuse,
): Value {
  const cellText = textOf(row, column);
  if (cellText === "") return otherwise;
  const found = Object.entries(words).find(([word]) => word === cellText);
  if (!found)
    refuse(
      row.row,
      say.badChoice({ column: RULE_SHEET_COLUMNS[column][0], found: shorten(cellText), choices: Object.keys(words) }),
    );
  return found?.[1] ?? otherwise;
}

function textOf({ cells }: RuleRow, column: ColumnName): string {
  return cells[column]?.text ?? "";
}

const DATE = /^(?<year>\d{4})(?:[-./年](?<month>\d{1,2})(?:[-./月](?<day>\d{1,2}))?)?[年月日]?$/u;

/** 2024年3月1日 as `2024-03-01`; `""` for a blank, `null` for what is no date. */
function dateOf(text: string): string | null {
  if (text === "") return "";
  const groups = DATE.exec(normalizeLabel(text))?.groups;
  if (!groups) return null;
  const { year = "", month, day } = groups;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31)))
    return null;
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}
