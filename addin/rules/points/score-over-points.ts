import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { part, sum } from "../../identities/expression.ts";
import { distinctSlots } from "../../identities/points.ts";
import { readOperand } from "../../identities/operand.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import { finding, notChecked, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** W05 得分大于分值: a score above its points, merged points compared with all their scores. */
export const scoreOverPoints: FormRule = {
  id: "score-over-points",
  code: "W05",
  family: "points",
  title: "得分大于分值",
  severity: "error",
  scope: "form",
  forms: SCORED,
  basis: "自评表填表说明：各项得分最高不超过该项分值",
  explanation:
    "每一项的得分不能大于它的分值；几项共用一个合并的分值时，比较这几项得分之和。评分标准写明可以加分的，列为需作说明。",
  check: ({ form }) => {
    const pairs = scoredPairs(form);
    const outcomes = [...pairs.flatMap((pair) => compareWithPoints(form, pair)), ...labelledBlocks(form)];
    const over = outcomes.filter((outcome) => outcome.kind === "finding").length;
    // Scores out of 100 beside weights are another scale, not a hundred mistakes.
    if (over >= 3 && over * 2 > pairs.length)
      return [
        notChecked(
          pairs.slice(0, 1).flatMap(({ scores }) => scores),
          pointsMessages.scaleUnknown,
        ),
      ];
    return outcomes;
  },
  examples: [
    { name: "得分大于分值", form: "project", edit: { H13: 21 }, finds: ["H13"] },
    { name: "执行率得分大于分值", form: "project", edit: { I6: 12 }, finds: ["I6"] },
    {
      name: "评分标准写明可以加分的列为需作说明",
      form: "scoring-sheet",
      edit: { D12: "按规定内容和时限公开得3分；受到表彰的加1分。", F12: 4 },
      finds: ["F12"],
    },
    { name: "得分等于分值", form: "project", edit: {}, finds: [] },
  ],
};

interface ScoredPair {
  readonly points: Slot;
  readonly scores: readonly Slot[];
  /** The printed standard of one of the lines gives points beyond 分值 (加分). */
  readonly bonus: boolean;
}

const BONUS = /加分|附加分|奖励分|加(?:计)?\d{1,3}(?:\.\d{1,2})?分/u;

/** Every points cell with the scores it stands for. */
function scoredPairs(form: Form): ScoredPair[] {
  const byPoints = new Map<Slot, Set<Slot>>();
  const bonus = new Set<Slot>();
  const add = (points: Slot | null | undefined, score: Slot | null | undefined): void => {
    if (!points || !score) return;
    const scores = byPoints.get(points) ?? new Set<Slot>();
    byPoints.set(points, scores.add(score));
  };
  for (const section of sectionsOf(form, "funding")) add(section.total?.cells.points, section.total?.cells.score);
  for (const table of sectionsOf(form, "indicators"))
    for (const row of table.rows) {
      add(row.points, row.score);
      if (row.points && row.standard && BONUS.test(row.standard.label)) bonus.add(row.points);
    }
  return [...byPoints].map(([points, scores]) => ({ points, scores: [...scores], bonus: bonus.has(points) }));
}

function compareWithPoints(form: Form, { points, scores, bonus }: ScoredPair): Outcome[] {
  const most = readOperand(points, "points", form.moneyUnit);
  const given = evaluate(sum(scores.map((slot) => part(slot, "points"))), form.moneyUnit);
  if (
    !most.known ||
    !given.known ||
    scores.some((slot) => slot.area.bottom > slot.area.top && slot.area.bottom > points.area.bottom)
  )
    return [];
  if (given.interval.low.lte(most.interval.high)) return [passed];
  const shown = given.value.toFixed();
  return [
    finding({
      cells: [...scores, points],
      message: (bonus ? pointsMessages.overPointsByBonus : pointsMessages.overPoints)(shown, most.text.trim()),
      ...(bonus ? { severity: "warning" as const } : {}),
      found: shown,
      expected: `≤${most.value.toFixed()}`,
      difference: given.value.minus(most.value).toFixed(),
    }),
  ];
}

/** Blocks without a points column whose side label states what they are worth, such as 年度绩效目标1（40分）. */
function labelledBlocks(form: Form): Outcome[] {
  return sectionsOf(form, "indicators").flatMap((table): Outcome[] => {
    if (table.columns.includes("points") || form.further) return [];
    const blocks = new Map<Slot, IndicatorRow[]>();
    for (const row of table.rows) {
      const side = form.grid
        .row(row.row)
        .find((slot) => slot.area.bottom > slot.area.top && slot.area.right < (row.level1?.column ?? 0));
      if (side) blocks.set(side, [...(blocks.get(side) ?? []), row]);
    }
    return [...blocks].flatMap(([side, rows]) => labelledBlock(form, side, rows));
  });
}

function labelledBlock(form: Form, side: Slot, rows: readonly IndicatorRow[]): Outcome[] {
  const { name, points } = parsePointsLabel(side.text);
  const scores = distinctSlots(rows, "score");
  const given = evaluate(sum(scores.map((slot) => part(slot, "points"))), form.moneyUnit);
  if (!points || !given.known || scores.length === 0) return [];
  if (given.interval.low.lte(points.value)) return [passed];
  const [shown, most] = [given.value.toFixed(), points.value.toFixed()];
  return [
    finding({
      cells: [side, ...scores],
      message: pointsMessages.blockOverPoints({ label: name, score: shown, points: most }),
      found: shown,
      expected: `≤${most}`,
      difference: given.value.minus(points.value).toFixed(),
    }),
  ];
}
