import { functionErrors, parameterNames } from "../addin/messages/functions.ts";
import { total } from "../addin/scoring/grade.ts";
import type { Decimal } from "../addin/values/decimal.ts";
import { generalFigure } from "../addin/values/figure.ts";
import { readText } from "../addin/values/text-reading.ts";
import { unitParts } from "../addin/values/unit.ts";
import { refuseError } from "./argument.ts";
import { argumentValues, type ArgumentValue, type ArgumentGrid } from "./grid.ts";
import { bad, undecidable } from "./refusal.ts";

/**
 * 自评总分: the sum of the scores, exact. Text numbers count (`10分`); blanks, dashes and words without digits (a header in a
 * whole column) do not. A text with digits that is no score is refused, so nothing is left out silently.
 *
 * @example JX.TOTALSCORE({15;15;"10分";"";8.5}, 9.99) = 58.49
 * @example JX.TOTALSCORE({0.1;0.2}) = 0.3
 * @example JX.TOTALSCORE({"10分+5"}) = #VALUE!
 */
export function totalScore(scores: ArgumentGrid, executionScore: ArgumentGrid): number {
  const found = [...argumentValues(scores), ...argumentValues(executionScore)]
    .map(scoreOf)
    .filter((score) => score !== null);
  return found.length === 0 ? undecidable(functionErrors.noScores) : total(found).toNumber();
}

function scoreOf(cell: ArgumentValue): Decimal | null {
  if (typeof cell === "number") return generalFigure(cell).value;
  if (cell === null || typeof cell === "boolean") return null;
  if (typeof cell === "object") return refuseError(cell.error, parameterNames.scores);
  const reading = readText(cell);
  if (reading.kind === "figure") {
    const { unit, value, text } = reading.figure;
    return unit === null || unitParts(unit).kind === "score" ? value : bad(functionErrors.notScore(text));
  }
  return reading.kind === "text" && /\d/u.test(cell.normalize("NFKC"))
    ? bad(functionErrors.notScore(cell.trim()))
    : null;
}
