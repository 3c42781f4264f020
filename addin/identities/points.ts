import { Decimal } from "../values/decimal.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { IndicatorRow } from "../forms/sections/indicator-section.ts";
import type { TotalSection } from "../forms/sections/total-section.ts";
import type { Slot } from "../forms/grid.ts";
import { figureIn, least, constant, part, sum, type Expression } from "./expression.ts";
import { blankExecution } from "./blank-total.ts";
import { executionCap, scoreIdentities, type ScoreRules } from "./funding.ts";
import { pointsIdentity, type Identity } from "./identity.ts";
import { compareIdentity } from "./compare.ts";
import { readOperand } from "./operand.ts";

/** The scored rows a total row sums up: those of the tables since the total before it, or all where it is printed above them. */
export function rowsUnder(form: Form, total: TotalSection): IndicatorRow[] {
  const tables = sectionsOf(form, "indicators");
  if (isHeaderTotal(form, total)) return tables.flatMap((table) => table.rows);
  // The sections are in reading order, also where the table continues on another sheet.
  const end = form.sections.indexOf(total);
  const start = form.sections.findLastIndex((section, index) => index < end && section.kind === "total");
  return form.sections.slice(start + 1, end).flatMap((section) => (section.kind === "indicators" ? section.rows : []));
}

/** Whether the score of the whole form is printed above its tables (自评得分 in the header). */
export function isHeaderTotal(form: Form, total: TotalSection): boolean {
  const first = sectionsOf(form, "indicators")[0];
  return first !== undefined && form.sections.indexOf(total) < form.sections.indexOf(first);
}

/** The distinct points, score or deduction cells of rows: a merged cell counts once. */
export function distinctSlots(rows: readonly IndicatorRow[], column: "points" | "score" | "deduction"): Slot[] {
  return [...new Set(rows.flatMap((row) => row[column] ?? []))];
}

/** The points and score of the execution rate printed in the funding block; `null` where a table row carries it or nothing is printed. */
export function executionCells(
  form: Form,
  rows: readonly IndicatorRow[],
): { readonly points: Slot | null; readonly score: Slot | null } {
  const cells = rows.some((row) => row.execution) ? undefined : sectionsOf(form, "funding")[0]?.total?.cells;
  const hasFigure = (slot: Slot | undefined): boolean =>
    slot !== undefined && readOperand(slot, "points", form.moneyUnit).known;
  const points = hasFigure(cells?.points) ? (cells?.points ?? null) : null;
  // Some forms score the execution rate without printing its points.
  return { points, score: points || hasFigure(cells?.score) ? (cells?.score ?? null) : null };
}

/** 总分行分值 = Σ分值 + 预算执行率分值. */
export function totalPointsIdentity(form: Form, total: TotalSection, rules?: ScoreRules): Identity | null {
  const all = rowsUnder(form, total);
  const regular = rules?.bonusPoints.on ? all.filter((row) => !isBonus(form, row)) : all;
  const identity = pointsOf(form, total, regular);
  if (regular.length === all.length || !identity) return identity;
  // 加分项 may or may not be included in the total of points.
  const whole = pointsOf(form, total, all);
  return whole && compareIdentity(whole).state === "agrees" ? whole : identity;
}

/** 加分项: its group, or the line itself, is called so. */
export function isBonus(form: Form, row: IndicatorRow): boolean {
  return (
    [row.level1, row.level2, row.name].some((slot) => slot?.label.includes("加分") === true) ||
    sectionsOf(form, "indicators").some((table) =>
      table.groups.some(({ name, rows }) => name.includes("加分") && rows.includes(row)),
    )
  );
}

function pointsOf(form: Form, total: TotalSection, rows: readonly IndicatorRow[]): Identity | null {
  const target = total.points;
  const { points } = executionCells(form, rows);
  const slots = distinctSlots(rows, "points");
  if (!target || slots.length === 0) return null;
  const own = slots.map((slot) => part(slot, "points"));
  const statement = (execution: readonly Expression[]): Identity =>
    pointsIdentity({
      form,
      target,
      label: "总分行 · 分值",
      expression: sum([...own, ...execution]),
      call: { name: "TOTALSCORE", arguments: execution.length > 0 ? [own, execution] : [own] },
      // Nor is what the filled points add up to while a line has none.
      derives: !rows.some(({ name, points }) => name !== null && name.label !== "" && points?.reading.kind === "blank"),
    });
  const bare = statement(points ? [part(points, "points")] : []);
  // The whole row of the funds is blank: without its points the sum is unknown.
  const wanted = compareIdentity(bare).state === "agrees" ? null : blankExecution(form, rows).points;
  return wanted ? statement([figureIn(wanted, "points")]) : bare;
}

/** The most that the scores left blank may add: the points of their lines, in points; `0` where none is blank. */
export function unscoredPoints(form: Form, total: TotalSection): Decimal {
  return rowsUnder(form, total)
    .filter((row) => isUnscored(form, row))
    .reduce((most, { points }) => {
      const term = points && readOperand(points, "points", form.moneyUnit);
      return term?.known ? most.plus(term.value) : most;
    }, new Decimal(0));
}

/**
 * 总得分 = Σ得分 + 预算执行率得分; 加分项 count up to their limit, and the execution rate may cap the whole, where the policy says so. A
 * blank execution score counts as what its own identity gives.
 */
export function totalScoreIdentity(form: Form, total: TotalSection, rules: ScoreRules): Identity | null {
  const rows = rowsUnder(form, total);
  const slots = distinctSlots(rows, "score");
  if (!total.score || slots.length === 0) return null;
  const bonus = rules.bonusPoints.on
    ? distinctSlots(
        rows.filter((row) => isBonus(form, row)),
        "score",
      )
    : [];
  const parts = slots.filter((slot) => !bonus.includes(slot)).map((slot) => part(slot, "points"));
  const scores =
    bonus.length === 0
      ? parts
      : [...parts, least(sum(bonus.map((slot) => part(slot, "points"))), constant(rules.bonusPoints.value.most))];
  const most = bonus.length > 0 ? constant(rules.bonusPoints.value.totalMost) : null;
  const limits = [most, executionCap(form, rules)].filter((limit) => limit !== null);
  // What the filled scores add up to is no proposal while a score is missing.
  const derives = !rows.some((row) => isUnscored(form, row));
  const execution = executionScoreTerm(form, rows, rules);
  const whole = identity(form, total.score, { scores, execution, limits }, derives);
  const blank = executionCells(form, rows).score?.reading.kind === "blank";
  if (!execution || (printsWholePoints(form, total) && !blank)) return whole;
  // The total row may leave the execution rate out, points and score alike, or miss the score that is left blank.
  const bare = identity(form, total.score, { scores, execution: null, limits }, derives);
  return ["differs", "undecided"].includes(compareIdentity(whole).state) && compareIdentity(bare).state === "agrees"
    ? bare
    : whole;
}

/** A line with points whose score was left blank. */
function isUnscored(form: Form, { points, score }: IndicatorRow): boolean {
  return points !== null && score?.reading.kind === "blank" && readOperand(points, "points", form.moneyUnit).known;
}

/** What a total score is made of. */
interface TotalParts {
  readonly scores: readonly Expression[];
  readonly execution: Expression | null;
  /** What it may not exceed. */
  readonly limits: readonly Expression[];
}

function identity(form: Form, target: Slot, { scores, execution, limits }: TotalParts, derives: boolean): Identity {
  const added = sum(execution ? [...scores, execution] : scores);
  const plain = limits.length === 0 && scores.every(({ op }) => op === "cell");
  return pointsIdentity({
    form,
    target,
    label: "总分行 · 得分",
    expression: limits.reduce(least, added),
    call: plain ? { name: "TOTALSCORE", arguments: execution ? [scores, execution] : [scores] } : null,
    derives,
  });
}

function executionScoreTerm(form: Form, rows: readonly IndicatorRow[], rules: ScoreRules): Expression | null {
  const { score } = executionCells(form, rows);
  if (!score) {
    const wanted = blankExecution(form, rows).score;
    return wanted && figureIn(wanted, "points");
  }
  if (score.reading.kind !== "blank") return part(score, "points");
  const derived = sectionsOf(form, "funding")
    .flatMap((section) => scoreIdentities(form, section, rules))
    .find((candidate) => candidate.target === score);
  return derived?.expression ?? constant(0);
}

/** Whether the printed total of points includes those of the execution rate. */
function printsWholePoints(form: Form, total: TotalSection): boolean {
  const points = totalPointsIdentity(form, total);
  return (
    points !== null &&
    compareIdentity(points).state === "agrees" &&
    executionCells(form, rowsUnder(form, total)).points !== null
  );
}
