import type { IndicatorSection } from "./indicator-section.ts";
import type { TotalSection } from "./total-section.ts";
import { indicatorHeader } from "./indicator-header.ts";
import type { FormGrid, Slot } from "../grid.ts";
import { totalLabel } from "./indicators.ts";
import { slotUnder } from "./header-band.ts";

/** The total row (总分) below an indicator table, above or below its notes, before `limit` (exclusive); or above its lines. */
export function readTotal(grid: FormGrid, table: IndicatorSection, limit: number): TotalSection | null {
  const header = indicatorHeader(grid, table.headerRow);
  if (!header) return null;
  const first = table.rows[0]?.row ?? table.area.bottom;
  const places = [
    ...grid.filledRows.filter((row) => row > table.area.bottom && row < limit),
    ...grid.filledRows.filter((row) => row > header.bottom && row < first),
  ];
  for (const row of places) {
    const label = totalLabel(grid, row);
    if (!label) continue;
    const under = (meaning: "points" | "score" | "deduction"): Slot | null => {
      const column = header.columns.findLast((candidate) => candidate.meaning === meaning);
      if (!column || column.left <= label.area.right) return null;
      return slotUnder(grid, row, column);
    };
    const points = under("points");
    const score = scoreOr(under("score") ?? loneFigure(grid, row, label), label);
    return {
      kind: "total",
      area: { top: row, left: label.area.left, bottom: row, right: table.area.right },
      label,
      deduction: under("deduction"),
      ...(score === points ? { points: null, score } : { points, score }),
    };
  }
  return null;
}

/** Where the score column is covered by the label's merge, the only figure beside the label is the score. */
function loneFigure(grid: FormGrid, row: number, label: Slot): Slot | null {
  const figures = grid.row(row).filter((slot) => slot.column > label.column && slot.reading.kind === "figure");
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

/** 总分：98.5分 in one cell: the label itself, where no other cell of the row shows the score. */
function scoreOr(score: Slot | null, label: Slot): Slot | null {
  if (score && score.reading.kind !== "blank") return score;
  const match = POINTS_AT_END.exec(label.label);
  if (!match) return score;
  const word = label.label.slice(0, match.index);
  // 总分100 alone is the total of the points.
  return /得分|自评|评分/u.test(word) || Number(match.groups?.points) !== WHOLE ? label : score;
}

/** 98.5分, :98.5 or 共98.5分 that ends a label. */
const POINTS_AT_END = /[:]?[共计为]?(?<![\d.])(?<points>\d{1,6}(?:\.\d{1,6})?)分?$/u;

/** 满分, in points. Source: 财预〔2020〕10号附件1. */
const WHOLE = 100;
