import { summaryTable as say } from "../messages/summary-table.ts";
import { DEFAULT_POLICY, policyOf } from "../policy/registry.ts";
import { normalizeLabel } from "../sheet/label.ts";
import { Decimal, roundHalfUp } from "../values/decimal.ts";
import type { UnitFigures } from "./unit-figures.ts";

/** One workbook that may go into the summary: its department forms, or why it could not be read. */
export interface SummarySource {
  /** File name or path, as shown to the user. */
  readonly file: string;
  readonly units: readonly UnitFigures[];
  /** One Chinese sentence, or `null` when the file was read. */
  readonly problem: string | null;
}

/** One unit's row. Amounts in 万元, scores in points; `null` where the form shows no figure. */
interface SummaryLine {
  readonly unit: string;
  readonly file: string;
  readonly budget: number | null;
  readonly executed: number | null;
  /** 执行率 as a fraction, four decimals half up; `null` without a budget above zero. */
  readonly rate: number | null;
  readonly selfScore: number | null;
  readonly rowsScore: number | null;
  /** 复核分数, where a proposal was requested. */
  readonly reviewScore: number | null;
}

/** 自评情况汇总表 built out of many workbooks. The reviewed score is left to the supervising department unless a proposal was requested. */
export interface Summary {
  readonly year: number | null;
  readonly lines: readonly SummaryLine[];
  readonly total: Pick<SummaryLine, "budget" | "executed" | "rate">;
  /** Units whose printed score is not the sum of their rows. */
  readonly scoresDiffer: readonly string[];
  /** How many of the listed units the supervising department has to review, by the rule printed on the form. */
  readonly toReview: number;
  readonly unused: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Builds the summary: one line for each unit, in the order of the files, the unit that names subordinates (部门本级) first.
 * A unit that comes twice, a blank form and a form of another year than most are left out with a reason.
 */
export function buildSummary(sources: readonly SummarySource[]): Summary {
  const unused: { file: string; reason: string }[] = [];
  const usable = sources.flatMap((source) => {
    const reason = source.problem ?? reasonAgainst(source.units);
    if (reason !== null) unused.push({ file: source.file, reason });
    return reason === null ? source.units.filter(isUsable).map((figures) => ({ file: source.file, figures })) : [];
  });
  const year = commonYear(usable.map(({ figures }) => figures.year));
  const seen = new Map<string, string>();
  const kept = usable.filter(({ file, figures }) => {
    const unit = nameOf(figures, file);
    const before = seen.get(normalizeLabel(unit));
    const reason = otherYear(figures.year, year) ?? (before === undefined ? null : say.twice(unit, before));
    if (reason !== null) unused.push({ file, reason });
    else seen.set(normalizeLabel(unit), file);
    return reason === null;
  });
  const heads = kept.filter(({ figures }) => (figures.subordinates ?? 0) > 0);
  const ordered = heads.length === 1 ? [...heads, ...kept.filter((each) => !heads.includes(each))] : kept;
  const lines = ordered.map(({ file, figures }) => lineOf(nameOf(figures, file), file, figures));
  const [budget, executed] = [add(lines.map((line) => line.budget)), add(lines.map((line) => line.executed))];
  return {
    year,
    lines,
    total: { budget, executed, rate: rateOf(budget, executed) },
    scoresDiffer: lines
      .filter(
        ({ selfScore, rowsScore }) => selfScore !== null && rowsScore !== null && !new Decimal(selfScore).eq(rowsScore),
      )
      .map(({ unit }) => unit),
    toReview: Math.min(lines.length, subordinatesToReview(kept.map(({ figures }) => figures)) + 1),
    unused,
  };
}

/** As the policy says; where the forms are under several, the most. */
function subordinatesToReview(units: readonly UnitFigures[]): number {
  const reviewedCounts = units.flatMap(({ reviewedSubordinates }) => reviewedSubordinates ?? []);
  return reviewedCounts.length > 0 ? Math.max(...reviewedCounts) : policyOf(DEFAULT_POLICY).reviewedSubordinates.value;
}

function isUsable(figures: UnitFigures): boolean {
  return figures.filled && [figures.budget, figures.executed, figures.selfScore].some((value) => value !== null);
}

function reasonAgainst(units: readonly UnitFigures[]): string | null {
  if (units.length === 0) return say.noForm;
  if (units.some(isUsable)) return null;
  return units.some(({ filled }) => filled) ? say.noFigures : say.blankForm;
}

/** The unit as filled in, or the file's name where the form leaves it blank. */
function nameOf({ unit }: UnitFigures, file: string): string {
  if (unit !== "") return unit;
  const name = file.split(/[/\\]/u).at(-1) ?? "";
  const dot = name.lastIndexOf(".");
  return (dot > 0 ? name.slice(0, dot) : name) || file;
}

function lineOf(unit: string, file: string, figures: UnitFigures): SummaryLine {
  const { budget, executed, selfScore, rowsScore, reviewScore = null } = figures;
  return { unit, file, budget, executed, rate: rateOf(budget, executed), selfScore, rowsScore, reviewScore };
}

function rateOf(budget: number | null, executed: number | null): number | null {
  return budget === null || executed === null || budget <= 0
    ? null
    : roundHalfUp(new Decimal(executed).div(budget), 4).toNumber();
}

function add(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum.plus(value), new Decimal(0)).toNumber();
}

function otherYear(own: number | null, year: number | null): string | null {
  return own === null || year === null || own === year ? null : say.otherYear(own, year);
}

/** The year most forms name; the later one where two are named equally often. */
function commonYear(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
