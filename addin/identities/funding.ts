import type { Policy } from "../policy/policy.ts";
import { Decimal } from "../values/decimal.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { FundingColumn } from "../forms/meanings.ts";
import type { FundingRow, FundingSection } from "../forms/sections/funding-section.ts";
import type { Slot } from "../forms/grid.ts";
import { compareIdentity } from "./compare.ts";
import { figureIn, least, constant, over, part, round, step, sum, times, type Expression } from "./expression.ts";
import { moneyIdentity, pointsIdentity, rateIdentity, type Identity } from "./identity.ts";
import { readOperand } from "./operand.ts";

/** Chinese names of the funding columns, as the official form prints them. */
export const FUNDING_COLUMN_NAMES: Readonly<Record<FundingColumn, string>> = {
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  points: "分值",
  rate: "执行率",
  score: "得分",
  forecast: "全年预计执行数",
  "forecast-rate": "全年预计执行率",
};

/** Which amount the execution rate is measured against; the national rule is the full-year budget. */
type Denominator = Policy["executionDenominator"]["value"];

/** The amount a row's rate is measured against: the policy's, or the full-year budget where the form has no initial one. */
function denominatorOf(row: FundingRow, denominator: Denominator): Slot | undefined {
  return denominator === "initial-budget" ? (row.cells.initial ?? row.cells.budget) : row.cells.budget;
}

/** `年度资金总额 · 执行率`; the heading as printed where the section keeps it. */
export function fundingLabel(
  row: FundingRow,
  column: FundingColumn,
  headings: FundingSection["headings"] = {},
): string {
  const name = row.label
    .replace(/^\d{1,3}\s+/, "")
    .replace(/^其中[:：]?\s*/, "")
    .replace(/\s+/g, "")
    .replace(/[:：]$/, "");
  return `${name === "" ? "年度资金总额" : name} · ${headings[column] ?? FUNDING_COLUMN_NAMES[column]}`;
}

/** 执行率 = 全年执行数 ÷ 全年预算数, for every row that has both. */
export function rateIdentities(form: Form, section: FundingSection, denominator: Denominator): Identity[] {
  return section.rows.flatMap((row) => {
    const { executed, rate } = row.cells;
    const base = denominatorOf(row, denominator);
    if (!executed || !rate || !base || isIdle(form, base, executed)) return [];
    const [budget, done] = [figureIn(base, "money"), figureIn(executed, "money")];
    return [
      rateIdentity({
        form,
        target: rate,
        label: fundingLabel(row, "rate"),
        expression: over(done, budget),
        call: { name: "EXECRATE", arguments: [budget, done] },
      }),
    ];
  });
}

/** No budget and nothing executed: there is no rate, and none is missed. */
function isIdle(form: Form, budget: Slot, executed: Slot): boolean {
  const [a, b] = [budget, executed].map((slot) => readOperand(slot, "money", form.moneyUnit));
  return a?.known === true && b?.known === true && a.value.isZero() && b.value.isZero();
}

/** The parameters of a policy by which scores are computed from a form's figures. */
export type ScoreRules = Pick<
  Policy,
  | "executionDenominator"
  | "executionBands"
  | "executionCaps"
  | "bonusPoints"
  | "totalPoints"
  | "scoreDecimals"
  | "scoreRounding"
>;

/**
 * 得分 = min(1, 执行率) × 分值, or the share of the points that the rate's band gives; at the policy's decimals and rounding. Only
 * the total row is scored.
 */
export function scoreIdentities(form: Form, section: FundingSection, rules: ScoreRules): Identity[] {
  const denominator = rules.executionDenominator.value;
  const decimals = rules.scoreDecimals.value;
  const cells = section.total?.cells;
  const base = section.total ? denominatorOf(section.total, denominator) : undefined;
  const { total } = section;
  if (!total || !cells?.executed || !cells.points || !cells.score || !base) return [];
  const [budget, done, points] = [
    figureIn(base, "money"),
    figureIn(cells.executed, "money"),
    figureIn(cells.points, "points"),
  ];
  const { score, rate } = cells;
  const identity = (share: Expression): Identity =>
    pointsIdentity({
      form,
      target: score,
      label: fundingLabel(total, "score"),
      expression: round(times(points, scoredShare(share, rules)), decimals, rules.scoreRounding.value),
      decimals,
      call: isPlain(rules) ? { name: "EXECSCORE", arguments: [budget, done, points] } : null,
      also: rate ? [rate] : [],
    });
  const exact = identity(over(done, budget));
  if (!rate || compareIdentity(exact).state !== "differs") return [exact];
  // The writer may have multiplied by the printed, rounded rate.
  const printed = identity(figureIn(rate, "rate"));
  return [
    compareIdentity(printed).state === "agrees" && rateAgrees(form, section, rate, denominator) ? printed : exact,
  ];
}

/** The share of the points an execution rate earns. */
function scoredShare(rate: Expression, { executionBands: { on, value } }: ScoreRules): Expression {
  if (!on || value.length === 0) return least(rate, constant(1));
  const steps = value.map(({ from, share }) => ({ from: new Decimal(from), value: new Decimal(share) }));
  return step(rate, steps, new Decimal(0));
}

/** As the cell function EXECSCORE scores. */
function isPlain({ executionBands, scoreDecimals, scoreRounding }: ScoreRules): boolean {
  const bands = executionBands.on && executionBands.value.length > 0;
  return !bands && scoreDecimals.value === 2 && scoreRounding.value === "half-up";
}

/** The most the total may be by its execution rate (执行率挂钩封顶); `null` where no cap is used or the form has no rate. */
export function executionCap(form: Form, rules: ScoreRules): Expression | null {
  const { on, value } = rules.executionCaps;
  const total = sectionsOf(form, "funding")[0]?.total;
  const base = total && denominatorOf(total, rules.executionDenominator.value);
  if (!on || value.length === 0 || !base || !total.cells.executed) return null;
  const most = rules.bonusPoints.on ? rules.bonusPoints.value.totalMost : rules.totalPoints.value;
  // Caps are stated from below; a scale has its best step first.
  const steps = value.map(({ below }, index) => ({
    from: new Decimal(below),
    value: new Decimal(value[index + 1]?.cap ?? most),
  }));
  const rate = over(figureIn(total.cells.executed, "money"), figureIn(base, "money"));
  return step(rate, steps.reverse(), new Decimal(value[0]?.cap ?? most));
}

function rateAgrees(form: Form, section: FundingSection, rate: Slot, denominator: Denominator): boolean {
  return rateIdentities(form, section, denominator).some(
    (candidate) => candidate.target === rate && compareIdentity(candidate).state === "agrees",
  );
}

/** The columns that add up. */
export const AMOUNT_COLUMNS = ["initial", "budget", "executed", "forecast"] as const satisfies readonly FundingColumn[];

/** 年度资金总额 = the sum of its direct parts, for each amount column. */
export function totalIdentities(form: Form, section: FundingSection): Identity[] {
  const { total } = section;
  if (total?.role !== "total") return [];
  return AMOUNT_COLUMNS.flatMap((column) => {
    const target = total.cells[column];
    if (!target) return [];
    const sets = partitions(section);
    const derives = sets.length === 1 || isOfficialSplit(section);
    const candidates = sets
      .map((rows) => totalIdentity(form, { section, total, column, target }, rows, derives))
      .filter((identity) => identity !== null);
    // Where the rows may be read in several ways, the one that adds up is what the writer meant.
    const fits = (state: "agrees" | "tail"): Identity | undefined =>
      candidates.find((identity) => compareIdentity(identity).state === state);
    return fits("agrees") ?? fits("tail") ?? candidates[0] ?? [];
  });
}

/** 基本支出 = 人员经费 + 公用经费 where both are directly below it, for each amount column. Source: 政府收支分类科目（支出经济分类）. */
export function basicIdentities(form: Form, section: FundingSection): Identity[] {
  return section.rows.flatMap((row, index) => {
    if (row.role !== "basic") return [];
    const next = section.rows.findIndex(
      (other, place) => place > index && !STAFF.test(other.label) && !other.label.includes("公用"),
    );
    const parts = section.rows.slice(index + 1, next < 0 ? undefined : next).filter(({ role }) => role === "part");
    if (
      !parts.some(({ label }) => STAFF.test(label)) ||
      parts.filter(({ label }) => label.includes("公用")).length !== 1
    )
      return [];
    return AMOUNT_COLUMNS.flatMap((column) => {
      const target = row.cells[column];
      return target ? (totalIdentity(form, { section, total: row, column, target }, parts, true) ?? []) : [];
    });
  });
}

const STAFF = /人员|个人和家庭/u;

interface TotalCell {
  readonly section: FundingSection;
  readonly total: FundingRow;
  readonly column: FundingColumn;
  readonly target: Slot;
}

function totalIdentity(
  form: Form,
  { section, total, column, target }: TotalCell,
  rows: readonly FundingRow[],
  derives: boolean,
): Identity | null {
  const slots = rows.flatMap((row) => row.cells[column] ?? []);
  const parts: Expression[] = slots.map((slot) => part(slot, "money"));
  if (parts.length === 0) return null;
  // Beside a typed total a blank part may be what is missing: then the total is not the one to correct.
  const open = target.reading.kind !== "blank" && slots.some((slot) => slot.reading.kind === "blank");
  return moneyIdentity({
    form,
    target,
    label: fundingLabel(total, column, section.headings),
    expression: sum(parts),
    derives: derives && !open,
  });
}

/**
 * The ways the rows below the total may be its direct parts. By the official form: 财政拨款, 上年结转 and 其他资金, with the
 * levels of government inside 财政拨款. Elsewhere the levels are parts of one sum, or every row is a part.
 */
function partitions(section: FundingSection): FundingRow[][] {
  const rows = section.rows.filter((row) => row !== section.total && row.role !== "total");
  const official = rows.filter((row) => row.role === "fiscal" || row.role === "carry-over" || row.role === "other");
  const byNature = rows.filter((row) => row.role === "basic" || row.role === "project");
  const levels = rows.filter((row) => row.role === "level" || row.role === "carry-over" || row.role === "other");
  const fiscal = official.some((row) => row.role === "fiscal");
  const divided = new Set(byNature.map((row) => row.role)).size === 2;
  const byLevel = isByGovernment(section) || (!fiscal && levels.length > official.length);
  const bySource = official.length > 0 ? official : rows;
  const undivided = byLevel ? levels : bySource;
  const sets = [
    divided ? byNature : undivided,
    rows,
    levels,
    byNature,
    rows.filter((row) => row.role !== "carry-over"),
  ];
  return sets.filter((set, index) => set.length > 0 && sets.findIndex((other) => sameRows(other, set)) === index);
}

function sameRows(a: readonly FundingRow[], b: readonly FundingRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

/** Whether the rows are exactly those of the official form, so that their sum cannot be read in another way. */
export function isOfficialSplit(section: FundingSection): boolean {
  if (section.across) return true;
  const rows = section.rows.filter((row) => row !== section.total);
  // 一般公共预算 and 政府性基金预算 are parts of one sum; any other role, and 财政拨款 as a whole, appears once.
  const fiscal = rows.filter(({ role }) => role === "fiscal").map(({ label }) => BUDGET_KIND.exec(label)?.[0] ?? "");
  const kinds = [...fiscal, ...rows.filter(({ role }) => role !== "fiscal").map(({ role }) => role)];
  const known = rows.every(({ role }) => role === "fiscal" || role === "carry-over" || role === "other");
  const wholeOnce = fiscal.length < 2 || !fiscal.includes("");
  return (
    isByGovernment(section) || (rows.length > 0 && known && wholeOnce && new Set<string>(kinds).size === kinds.length)
  );
}

/** The budgets fiscal money comes from. Source: 预算法第五条. */
const BUDGET_KIND = /公共(?:财政)?预算|政府性?基金|国有资本|社会保险基金/u;

/**
 * Whether the rows are the levels of government of the transfer payment forms (中央补助, 地方资金, 其他资金), each beside the
 * others: only the first is introduced by 其中, and no 上级 sums several of them up.
 */
function isByGovernment(section: FundingSection): boolean {
  const rows = section.rows.filter((row) => row !== section.total);
  const levels = rows.filter((row) => row.role === "level");
  return (
    levels.length >= 2 &&
    rows.every((row) => row.role === "level" || row.role === "carry-over" || row.role === "other") &&
    rows.slice(1).every((row) => !row.label.includes("其中")) &&
    new Set(levels.map((row) => row.label)).size === levels.length &&
    (levels.length === 2 || !levels.some((row) => row.label.includes("上级")))
  );
}

/** Whether a funding cell holds a figure in the measure. */
export function hasFigure(form: Form, slot: Slot | undefined, measure: "money" | "points" | "rate"): slot is Slot {
  return slot !== undefined && readOperand(slot, measure, form.moneyUnit).known;
}
