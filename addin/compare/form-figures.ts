import { amountLabel } from "../identities/base-data.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import type { FundingSection } from "../forms/sections/funding-section.ts";
import { compareMessages as say } from "../messages/compare.ts";
import type { Measure } from "../identities/operand.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { withoutYears } from "./same-subject.ts";

/** What a compared figure is about; the order is that of the table. */
export const FIGURE_KINDS = ["amount", "staff", "indicator", "score"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure of a form in the role it plays, the same on the form of every year. */
export interface FormFigure {
  /** The role; equal on the forms of two years. */
  readonly key: string;
  /** In words: 年度资金总额 · 全年预算数. */
  readonly label: string;
  readonly kind: FigureKind;
  readonly measure: Measure;
  readonly slot: Slot;
}

/** The columns of a table whose figures are compared. */
const FUNDING_MEASURES = {
  initial: "money",
  budget: "money",
  executed: "money",
  rate: "rate",
  points: "points",
  score: "points",
} as const satisfies Readonly<Record<string, Measure>>;

const SUMMARY_MEASURES = {
  initial: "money",
  budget: "money",
  executed: "money",
  rate: "rate",
  score: "points",
  "review-score": "points",
} as const satisfies Readonly<Record<string, Measure>>;

/** The figures of a form outside its indicator lines, in sheet order, each role once; blank cells included. */
export function formFigures(form: Form): readonly FormFigure[] {
  const figures = [
    ...sectionsOf(form, "funding").flatMap(fundingFigures),
    ...sectionsOf(form, "monitoring").flatMap(({ progress }) => (progress ? fundingFigures(progress.table, 0) : [])),
    ...breakdownFigures(form),
    ...amountFigures(form),
    ...staffFigures(form),
    ...unitTableFigures(form),
    ...summaryFigures(form),
    ...totalFigures(form),
  ];
  const seen = new Set<string>();
  return figures.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** One figure, or none where the form has no such cell. */
function figure(
  key: string,
  label: string,
  measure: Measure,
  slot: Slot | null | undefined,
  kind = KIND_OF[measure],
): FormFigure[] {
  return slot ? [{ key, label, kind, measure, slot }] : [];
}

const KIND_OF: Readonly<Record<Measure, FigureKind>> = {
  money: "amount",
  rate: "amount",
  count: "staff",
  points: "score",
};

function fundingFigures(section: FundingSection, block: number): FormFigure[] {
  return section.rows.flatMap((row) =>
    keysOf(FUNDING_MEASURES).flatMap((column) => {
      const name = row.role === "total" || row.role === "fiscal" ? row.role : withoutYears(row.label);
      const label = `${row.label} · ${say.fundingColumns[column]}`;
      return figure(`funding ${block} ${name} ${column}`, label, FUNDING_MEASURES[column], row.cells[column]);
    }),
  );
}

function breakdownFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "breakdown").flatMap(({ by, parts, total }) =>
    [total, ...parts].flatMap(({ name, value }) =>
      figure(`breakdown ${by} ${normalizeLabel(name)}`, `${say.breakdown[by]} · ${name}`, "money", value),
    ),
  );
}

/** 上年决算数 is compared with last year's own figure instead, by the check of it. */
function amountFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "amounts").flatMap((section) =>
    section.lines.flatMap((line) =>
      (["budget", "actual"] as const).flatMap((column) => {
        const named = line.role === "item" || line.role === "special" || line.role === "other";
        const key = `amounts ${line.role} ${named ? withoutYears(line.name) : ""} ${column}`;
        return figure(key, amountLabel(line, column), "money", line.cells[column]);
      }),
    ),
  );
}

function staffFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "staff").flatMap(({ quota, actual, rate }) => [
    ...figure("staff quota", say.staff.quota, "count", quota),
    ...figure("staff actual", say.staff.actual, "count", actual),
    ...figure("staff rate", say.staff.rate, "rate", rate),
  ]);
}

function unitTableFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "unit-table").flatMap(({ topic, rows, headings }) =>
    rows.flatMap((row) => {
      const name = row.role === "summary" ? "" : normalizeLabel(row.name);
      return keysOf(row.cells).flatMap((column) => {
        const heading = normalizeLabel(headings[column]?.text ?? "");
        const [measure, kind] = topic === "assets" ? (["count", "indicator"] as const) : (["money", "amount"] as const);
        const key = `unit-table ${topic} ${name} ${column}`;
        return figure(key, `${row.name} · ${heading}`, measure, row.cells[column], kind);
      });
    }),
  );
}

function summaryFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "summary").flatMap(({ rows, total }) =>
    (total ? [...rows, total] : rows).flatMap((row) =>
      keysOf(SUMMARY_MEASURES).flatMap((column) => {
        const name = row === total ? "total" : `row ${withoutYears(row.name)}`;
        const label = `${row.name} · ${say.summaryColumns[column]}`;
        return figure(`summary ${name} ${column}`, label, SUMMARY_MEASURES[column], row.cells[column]);
      }),
    ),
  );
}

function totalFigures(form: Form): FormFigure[] {
  return sectionsOf(form, "total").flatMap(({ points, score }, index) => [
    ...figure(`total ${index} points`, say.total.points, "points", points),
    ...figure(`total ${index} score`, say.total.score, "points", score),
  ]);
}

function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(record) as Key[];
}
