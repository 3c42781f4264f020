import { pointsMessages } from "../../messages/findings-points.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { readOperand } from "../../identities/operand.ts";
import { unfilledTotals } from "../facts/blank-total-score.ts";
import { finding, passed, SCORED, type FormRule, type Outcome } from "../rule.ts";

/** W09 分值或得分空白: one of the two is filled, or the total row of scored lines is not. */
export const pointsScoreBlank: FormRule = {
  id: "points-score-blank",
  code: "W09",
  family: "points",
  title: "分值或得分空白",
  severity: "warning",
  scope: "form",
  forms: SCORED,
  basis: "自评表栏目：每项指标须填分值和得分",
  explanation: "有分值的指标要有得分，有得分的指标要有分值；各项有了得分，总分行也要填。整列都没有填的空表不提示。",
  reportsBlanks: true,
  check: (context) => [...indicatorBlanks(context.form), ...unfilledTotals(context).map(totalBlank)],
  examples: [
    { name: "有分值没有得分", form: "project", edit: { H14: "" }, finds: ["H14"] },
    { name: "有得分没有分值", form: "project", edit: { G14: "" }, finds: ["G14"] },
    { name: "两者都空的行", form: "project", edit: { G19: "", H19: "" }, finds: [] },
    { name: "总分行整行空白", form: "project", edit: { G21: "", H21: "" }, finds: ["H21"] },
    { name: "总分行只有分值", form: "department", edit: { H21: "" }, finds: ["H21"] },
    { name: "总分行只印得分", form: "department", edit: { G21: "" }, finds: [] },
  ],
};

/** One finding for the blank cells of a total row, with what Fill would put there. */
function totalBlank({ score, points }: ReturnType<typeof unfilledTotals>[number]): Outcome {
  const textOf = (value: number | string | null): string => (value === null ? "" : String(value));
  return finding({
    cells: [score.slot, ...(points ? [points.slot] : [])],
    message: pointsMessages.totalBlank({ score: textOf(score.value), points: points && textOf(points.value) }),
    expected: textOf(score.value),
    // Two blank cells are for Fill, which writes both.
    ...(score.value !== null && !points ? { fix: { ...score, value: score.value } } : {}),
  });
}

/** Lines with points and no score, or with a score and no points. */
function indicatorBlanks(form: Form): readonly Outcome[] {
  return sectionsOf(form, "indicators").flatMap((table) => {
    if (!table.columns.includes("points") || !table.columns.includes("score")) return [];
    const read = table.rows.map((row) => ({
      row,
      points: row.points && readOperand(row.points, "points", form.moneyUnit),
      score: row.score && readOperand(row.score, "points", form.moneyUnit),
    }));
    const scored = read.filter(({ score }) => score?.known).length;
    const pointed = read.filter(({ points }) => points?.known).length;
    return read.flatMap(({ row, points, score }): Outcome[] => {
      if (!row.points || !row.score || !points || !score) return [];
      if (points.known && score.known) return [passed];
      if (points.known && points.value.gt(0) && isBlank(score) && scored > 0)
        return [finding({ cells: [row.score, row.points], message: pointsMessages.scoreBlank(points.text.trim()) })];
      if (score.known && isBlank(points) && pointed > 0)
        return [finding({ cells: [row.points, row.score], message: pointsMessages.pointsBlank(score.text.trim()) })];
      return [];
    });
  });
}

function isBlank(term: ReturnType<typeof readOperand>): boolean {
  return !term.known && term.why === "blank";
}
