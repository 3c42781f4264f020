import type { IndicatorColumn } from "../meanings.ts";
import type { FormGrid } from "../grid.ts";
import { INDICATOR_HEADINGS } from "../lexicon.ts";
import { perRow } from "../per-row.ts";
import { withSettledScores, withSettledTarget } from "./ambiguous-headings.ts";
import { readHeaderBand, type HeaderBand, type HeaderColumn } from "./header-band.ts";

/** The header of an indicator table: its columns by meaning. */
export type IndicatorHeader = HeaderBand<IndicatorColumn>;

/** The columns that make a table one of indicators, apart from the levels. */
const SUBSTANCE: readonly IndicatorColumn[] = [
  "target",
  "actual",
  "points",
  "score",
  "standard",
  "completion",
  "coefficient",
  "deviation",
];

/** Reads a row as the header of an indicator table, or `null`. */
export const indicatorHeader = perRow((grid, row): IndicatorHeader | null => {
  const band = readHeaderBand(grid, row, INDICATOR_HEADINGS);
  if (!band) return null;
  const settled = withSettledTarget(grid, band.bottom, withSettledScores<IndicatorColumn>(band.columns));
  const withName = scoreWithoutHeading(grid, nameFromSideLabel(grid, withoutSideLabel({ ...band, columns: settled })));
  const has = (meaning: IndicatorColumn): boolean => withName.columns.some((column) => column.meaning === meaning);
  const levels = (["level1", "level2", "level3"] as const).filter(has).length;
  const substance = SUBSTANCE.filter(has).length;
  // Three levels with results or scores are called so nowhere else, though the heading of the targets be misspelt.
  const scored = levels === 3 && (has("score") || has("actual"));
  return scored || (levels >= 1 && substance >= 2 && (levels >= 2 || substance >= 3)) ? withName : null;
});

/** The label down the side of the table (绩效指标完成情况) reads like a heading where it is not merged over the lines. */
function withoutSideLabel(band: IndicatorHeader): IndicatorHeader {
  const [side, next] = band.columns;
  if (!side || !next?.meaning.startsWith("level")) return band;
  const columns = band.columns.slice(1);
  if (!columns.some((column) => column.meaning === side.meaning)) return band;
  // A side label over few lines does not make the header as deep as they are.
  return {
    ...band,
    columns,
    bottom: band.broken ? band.bottom : Math.max(...columns.map((column) => column.slot.area.bottom)),
  };
}

/** Where there is no heading 三级指标, a low heading 指标 / 绩效指标 names the indicators. */
function nameFromSideLabel(grid: FormGrid, band: IndicatorHeader): IndicatorHeader {
  if (band.columns.some((column) => column.meaning === "level3")) return band;
  // 绩效指标 in front of the levels is the label down the side.
  const lead = band.columns.find((column) => column.meaning === "level1" || column.meaning === "level2")?.left ?? 0;
  const slot = grid
    .row(band.top)
    .find(
      (candidate) =>
        candidate.column >= lead &&
        /^(?:绩效|考核|评价|自评|年度|主要)?(?:指标|内容|评价内容)$/.test(candidate.heading) &&
        candidate.area.bottom <= band.bottom,
    );
  if (!slot || band.columns.some((column) => column.slot === slot)) return band;
  const name: HeaderColumn<IndicatorColumn> = { meaning: "level3", slot, left: slot.area.left, right: slot.area.right };
  return { ...band, columns: [...band.columns, name].toSorted((a, b) => a.left - b.left) };
}

/** A column of figures right of the points under a blank heading is the score. */
function scoreWithoutHeading(grid: FormGrid, band: IndicatorHeader): IndicatorHeader {
  const points = band.columns.findLast((column) => column.meaning === "points");
  if (!points || band.columns.some((column) => column.meaning === "score")) return band;
  const slot = grid.at(band.top, points.right + 1);
  const taken = band.columns.some((column) => column.left <= slot.area.right && column.right >= slot.area.left);
  if (
    taken ||
    slot.label !== "" ||
    slot.area.bottom > band.bottom ||
    !FIRST_LINES.some((line) => grid.at(band.bottom + line, slot.area.left).reading.kind === "figure")
  )
    return band;
  const score: HeaderColumn<IndicatorColumn> = { meaning: "score", slot, left: slot.area.left, right: slot.area.right };
  return { ...band, columns: [...band.columns, score].toSorted((a, b) => a.left - b.left) };
}

/** The lines below the headings that are looked at for a score. */
const FIRST_LINES = [1, 2, 3] as const;
