import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { breakdownParts, fundingRow } from "../../forms/rows.ts";
import type { AmountLine, AmountRole } from "../../forms/sections/amounts-section.ts";
import type { FundingRow } from "../../forms/sections/funding-section.ts";
import type { UnitColumn, UnitTableSection, UnitTopic } from "../../forms/sections/unit-table-section.ts";
import { DRAFT } from "../../messages/draft.ts";
import type { DraftTopic } from "../../messages/draft-outlines.ts";
import { readableText } from "../../sheet/label.ts";
import type { TextBlock } from "../document-plan.ts";
import type { FilingParts } from "./filing-parts.ts";
import { body } from "./paragraph.ts";
import { sentence, type Clause, type Pen } from "./pen.ts";
import type { WriteTopic } from "./write-topic.ts";

const { open, say, names } = DRAFT;

type SpendingTopic = Extract<DraftTopic, "finance" | "basic" | "project-spending" | "project-funds">;

/** Income and spending: of the whole, basic, by project. */
export const spendingTopics: Readonly<Record<SpendingTopic, WriteTopic>> = {
  finance,
  basic,
  "project-spending": projectSpending,
  "project-funds": projectFunds,
};

/** The total of the year's money, then its kinds of income and of spending. */
function finance({ main, basic: information }: FilingParts, pen: Pen): TextBlock[] {
  const blocks: TextBlock[] = [];
  const total = main && sectionsOf(main, "funding")[0]?.total;
  if (main && total) {
    blocks.push(body(sentence(fundingClauses(main, total, pen))));
    for (const by of ["income", "expenditure"] as const) blocks.push(...kindsOf(main, by, pen));
    blocks.push(...otherRows(main, total, pen));
  }
  if (information)
    for (const topic of ["income", "expenditure"] as const) {
      const clauses = tableClauses(information, topic, pen);
      if (clauses.length > 0) blocks.push(body(sentence(clauses)));
    }
  return blocks.length > 0 ? blocks : [body([pen.open(open.finance)])];
}

/** 年初预算数, 全年预算数, 全年执行数, 执行率: those the block has columns for. */
function fundingClauses(form: Form, { cells }: FundingRow, pen: Pen): Clause[] {
  return [
    ...(cells.initial ? [pen.clause(say.initial(pen.money(form, cells.initial, names.initial)))] : []),
    pen.clause(say.budget(pen.money(form, cells.budget, names.budget))),
    pen.clause(say.executed(pen.money(form, cells.executed, names.executed))),
    ...(cells.rate ? [pen.clause(say.rate([pen.figure(form, "rate", [cells.rate], names.rate)]))] : []),
  ];
}

/** 按收入性质分, 按支出性质分: what has an amount is stated, the blanks become one place to fill in. */
function kindsOf(form: Form, by: "income" | "expenditure", pen: Pen): TextBlock[] {
  const parts = breakdownParts(form, by);
  const stated = parts.filter(({ value }) => pen.has(form, "number", value));
  if (stated.length === 0) return [];
  const head = by === "income" ? say.byIncome : say.byExpenditure;
  const clauses = stated.map(({ name, value }) => pen.clause(say.named(name, pen.money(form, value, name))));
  return [
    body([
      { text: head },
      ...sentence([
        ...clauses,
        ...missingRows(
          parts.filter((part) => !stated.includes(part)),
          pen,
        ),
      ]),
    ]),
  ];
}

function missingRows(blank: readonly { readonly name: string }[], pen: Pen): Clause[] {
  return blank.length === 0 ? [] : [[pen.open(open.lines(blank.map(({ name }) => name).join("、")))]];
}

/** The rows of the block beside its total, in a form without a breakdown: 财政拨款, 基本支出, 项目支出. */
function otherRows(form: Form, total: FundingRow, pen: Pen): TextBlock[] {
  if (form.kind !== "department-self-evaluation") return [];
  const rows = (["basic", "project"] as const)
    .flatMap((role) => fundingRow(form, role) ?? [])
    .filter((row) => row !== total);
  return rows.map((row) =>
    body([{ text: say.money(nameOfRow(row.label)) }, ...sentence(fundingClauses(form, row, pen))]),
  );
}

function nameOfRow(label: string): string {
  return readableText(label)
    .replace(/^.*[:：]/u, "")
    .replace(/^[(（]?\d{1,2}[)）.、]?\s*/u, "")
    .trim();
}

/** Columns of the tables by unit that are parts of another, and those beside the total. */
const INSIDE: Readonly<Partial<Record<UnitColumn, readonly UnitColumn[]>>> = { basic: ["personnel", "public"] };
const BESIDE: readonly UnitColumn[] = ["year-balance", "balance"];

/** A table by unit of the basic information: its total, then the columns inside it; balances in a clause of their own. */
function tableClauses(form: Form, topic: UnitTopic, pen: Pen): Clause[] {
  const table = sectionsOf(form, "unit-table").find((section) => section.topic === topic);
  const row = table?.rows.find(({ role }) => role === "summary") ?? table?.rows[0];
  if (!table || !row) return [];
  const inner = Object.values(INSIDE).flatMap((columns) => columns);
  const has = (column: UnitColumn): boolean => pen.has(form, "number", row.cells[column]);
  const named = (column: UnitColumn): Clause => {
    const name = headingOf(table, column);
    return pen.clause(say.named(name, pen.money(form, row.cells[column], name)));
  };
  const withInner = (column: UnitColumn): Clause => {
    const parts = (INSIDE[column] ?? []).filter(has).map(named);
    return parts.length === 0 ? named(column) : [...named(column), ...pen.clause(say.bracketed(sentence(parts, "")))];
  };
  const columns = columnsOf(table).filter((column) => column !== "total" && !inner.includes(column));
  const parts = columns.filter((column) => !BESIDE.includes(column));
  return [
    named("total"),
    ...parts
      .filter(has)
      .map((column, index) => [...(index === 0 ? [{ text: say.ofWhich }] : []), ...withInner(column)]),
    ...columns.filter((column) => BESIDE.includes(column) && has(column)).map(named),
    ...missingRows(
      parts.filter((column) => !has(column)).map((column) => ({ name: headingOf(table, column) })),
      pen,
    ),
  ];
}

/** The columns from left to right. */
function columnsOf({ headings }: UnitTableSection): UnitColumn[] {
  return (Object.keys(headings) as UnitColumn[]).sort(
    (a, b) => (headings[a]?.column ?? 0) - (headings[b]?.column ?? 0),
  );
}

function headingOf(table: UnitTableSection, column: UnitColumn): string {
  return readableText(table.headings[column]?.text ?? "").replace(/\s+/gu, "");
}

/** 基本支出, 公用经费, 三公 and 政府采购. */
function basic(parts: FilingParts, pen: Pen): TextBlock[] {
  const { main, base, basic: information } = parts;
  const amount = main && breakdownParts(main, "expenditure").find(({ name }) => name.includes("基本支出"));
  const row = main && fundingRow(main, "basic");
  const value: Slot | undefined = amount?.value ?? row?.cells.executed;
  const first =
    main && value && pen.has(main, "number", value)
      ? pen.clause(say.named(DRAFT.basic, pen.money(main, value, DRAFT.basic)))
      : null;
  const use: Clause = [{ text: say.basicUse }, pen.open(open.spendingNotes)];
  return [
    body([...(first ? [...first, { text: "，" }] : [{ text: DRAFT.basic }]), ...use]),
    ...(base ? baseLines(base, pen) : []),
    ...(information ? sentences(tableClauses(information, "three-public", pen)) : []),
    ...(base || information ? [] : [body([pen.open(DRAFT.threePublic)]), body([pen.open(open.procurement)])]),
  ];
}

function sentences(clauses: readonly Clause[]): TextBlock[] {
  return clauses.length > 0 ? [body(sentence(clauses))] : [];
}

/** Lines of 经费控制情况 that make a sentence each, and the lines they are divided into. */
const LINES: readonly (readonly [role: AmountRole, parts: readonly AmountRole[]])[] = [
  ["public", []],
  ["three-public", ["abroad", "vehicles", "vehicle-purchase", "vehicle-running", "reception"]],
  ["procurement", []],
];

function baseLines(form: Form, pen: Pen): TextBlock[] {
  const lines = sectionsOf(form, "amounts").flatMap((section) => section.lines);
  return LINES.flatMap(([role, parts]) => {
    const line = lines.find((each) => each.role === role);
    if (!line) return [];
    const plan = pen.has(form, "number", line.cells.budget)
      ? [pen.clause(say.plan(pen.money(form, line.cells.budget, `${line.name}${names.plan}`)))]
      : [];
    const spent = spentClauses(form, line, pen);
    const inside = partClauses(form, partsOf(lines, parts), pen);
    return [body([...sentence(spent), ...sentence(inside), ...sentence(plan)])];
  });
}

/** 公务用车 as a whole or, where only its two parts are filled in, the parts. */
function partsOf(lines: readonly AmountLine[], roles: readonly AmountRole[]): AmountLine[] {
  return roles
    .flatMap((role) => lines.find((line) => line.role === role) ?? [])
    .filter((line) => !line.role.startsWith("vehicle-"));
}

/** What was spent, and against the year before; only last year's amount where the two are not comparable. */
function spentClauses(form: Form, { name, cells }: AmountLine, pen: Pen): Clause[] {
  const current = pen.clause(say.current(name, pen.money(form, cells.actual, `${name}${names.current}`)));
  if (!pen.has(form, "number", cells.previous)) return [current];
  const previous = pen.money(form, cells.previous, `${name}${names.previous}`);
  const pair = [cells.actual, cells.previous];
  if (!pen.has(form, "growth", ...pair) || pen.doubts(...pair)) return [current, pen.clause(say.previous(previous))];
  const change = (shape: "difference" | "growth"): Clause => [pen.figure(form, shape, pair, `${name}${names.change}`)];
  return [
    current,
    pen.clause(say.change(previous, change("difference"))),
    change("growth"),
    pen.clause(say.because([pen.open(open.causes)])),
  ];
}

function partClauses(form: Form, lines: readonly AmountLine[], pen: Pen): Clause[] {
  const stated = lines.filter(({ cells }) => pen.has(form, "number", cells.actual));
  const clauses = stated.map(({ name, cells }) => pen.clause(say.named(name, pen.money(form, cells.actual, name))));
  return [
    ...clauses.map((clause, index): Clause => (index === 0 ? [{ text: say.ofWhich }, ...clause] : clause)),
    ...missingRows(
      lines.filter((line) => !stated.includes(line)),
      pen,
    ),
  ];
}

/** 项目支出, then a line for each project of the filing. */
function projectSpending({ main, projects }: FilingParts, pen: Pen): TextBlock[] {
  const part = main && breakdownParts(main, "expenditure").find(({ name }) => name.includes("项目支出"));
  const value = part?.value ?? (main ? fundingRow(main, "project")?.cells.executed : undefined);
  const first =
    main && value && pen.has(main, "number", value)
      ? [body(sentence([pen.clause(say.named(DRAFT.projectSpending, pen.money(main, value, DRAFT.projectSpending)))]))]
      : [];
  const lines = projects.map((form, index) => {
    const name = form.fields.project?.text ?? "";
    const total = sectionsOf(form, "funding")[0]?.total;
    const score = sectionsOf(form, "total").at(-1)?.score;
    const clauses = [
      ...(total ? fundingClauses(form, total, pen) : []),
      pen.clause(say.score([pen.figure(form, "number", [score], names.score)])),
    ];
    return body([...pen.clause(say.projectLine(index + 1, name)), ...sentence(clauses)]);
  });
  return [...first, ...lines, body([pen.open(open.projects)])];
}

/** The money of one project, row by row. */
function projectFunds({ main }: FilingParts, pen: Pen): TextBlock[] {
  const block = main && sectionsOf(main, "funding")[0];
  if (!main || !block?.total) return [body([pen.open(open.finance)])];
  const { total } = block;
  const others = block.rows.filter(
    (row) => row !== total && pen.has(main, "number", row.cells.executed) && !isSameMoney(row, total),
  );
  return [
    body(sentence(fundingClauses(main, total, pen))),
    ...others.map((row) =>
      body([{ text: say.money(nameOfRow(row.label)) }, ...sentence(fundingClauses(main, row, pen))]),
    ),
    body([pen.open(open.spendingNotes)]),
  ];
}

/** 当年财政拨款 that is all the money: reported once. */
function isSameMoney(a: FundingRow, b: FundingRow): boolean {
  return (["initial", "budget", "executed"] as const).every(
    (column) => a.cells[column]?.label === b.cells[column]?.label,
  );
}
