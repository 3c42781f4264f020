import { parseIndicatorValue } from "../../values/indicator-value.ts";
import type { FormGrid } from "../grid.ts";
import type { IndicatorColumn } from "../meanings.ts";
import { slotUnder, type HeaderColumn } from "./header-band.ts";

/**
 * Words of two roles settled by their neighbours: 分数 beside 得分 is the points, 赋分 beside 分值 the score. Where neither a
 * heading of points nor one of scores is missing, or only one of the two words is there, everything stays as it was.
 */
export function withSettledScores<Meaning extends string>(
  columns: readonly HeaderColumn<Meaning | "points" | "score">[],
): readonly HeaderColumn<Meaning | "points" | "score">[] {
  const of = (meaning: "points" | "score"): HeaderColumn<Meaning | "points" | "score">[] =>
    columns.filter((column) => column.meaning === meaning);
  const [points, scores] = [of("points"), of("score")];
  const other = points.length === 0 ? "points" : "score";
  const rivals = points.length === 0 ? scores : points;
  if ((points.length > 0 && scores.length > 0) || rivals.length < 2) return columns;
  const word = other === "points" ? /^(?:标准|指标)?分数$/u : /^(?:自评)?赋分$/u;
  const turned = rivals.filter(({ slot }) => word.test(slot.heading));
  if (turned.length === 0 || turned.length === rivals.length) return columns;
  return columns.map((column) => (turned.includes(column) ? { ...column, meaning: other } : column));
}

/** How many lines below the headings are read to find what a column holds. */
const LOOKED_AT = 6;

/** 评价标准, 绩效标准 without a heading of targets over values such as ≥95%: the targets. Over sentences it is the rule of scoring. */
export function withSettledTarget(
  grid: FormGrid,
  bottom: number,
  columns: readonly HeaderColumn<IndicatorColumn>[],
): readonly HeaderColumn<IndicatorColumn>[] {
  if (columns.some(({ meaning }) => meaning === "target")) return columns;
  const standard = columns.find(({ meaning, slot }) => meaning === "standard" && slot.heading.endsWith("标准"));
  if (!standard) return columns;
  let filled = 0;
  let measured = 0;
  for (let row = bottom + 1; row <= bottom + LOOKED_AT; row++) {
    const slot = slotUnder(grid, row, standard);
    if (slot.label === "") continue;
    filled++;
    const { kind } = parseIndicatorValue(slot.reading);
    if (kind === "quantity" || kind === "range" || kind === "deadline" || kind === "duration") measured++;
  }
  return measured * 2 > filled
    ? columns.map((column) => (column === standard ? { ...column, meaning: "target" } : column))
    : columns;
}
