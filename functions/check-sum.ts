import { functionErrors, functionWords } from "../addin/messages/functions.ts";
import { compareSum, type PrintedAmount } from "../addin/scoring/sum-check.ts";
import type { Figure } from "../addin/values/figure.ts";
import { parseLabelledAmount } from "../addin/values/labelled-amount.ts";
import { readText } from "../addin/values/text-reading.ts";
import { powerOfTen } from "../addin/values/decimal.ts";
import { relateUnits } from "../addin/values/unit.ts";
import { figureArgument } from "./argument.ts";
import { argumentValues, type ArgumentValue, type ArgumentGrid } from "./grid.ts";
import { bad, undecidable } from "./refusal.ts";

/**
 * Compares a total with its parts: `一致`; `尾差` where rounding of the printed digits explains it; else `相差 x`, x being
 * total − Σ parts in the total's unit. Labels that carry amounts count; blanks, dashes and bare labels do not.
 *
 * @example JX.CHECKSUM(3077.25, {2978.02;99.23}) = "一致"
 * @example JX.CHECKSUM(5.03, {15.57;-10.53}) = "尾差"
 * @example JX.CHECKSUM("按收入性质分：4513.06", {"一般公共预算：4211.68";50.92;248.75}) = "相差 1.71"
 */
export function checkSum(total: ArgumentGrid, parts: ArgumentGrid): string {
  const whole = figureArgument(argumentValues(total).find((cell) => cell !== null) ?? null, "total");
  const figures = argumentValues(parts)
    .filter(holdsFigure)
    .map((cell) => figureArgument(cell, "parts"));
  if (figures.length === 0) return undecidable(functionErrors.noParts);
  const { state, difference } = compareSum(
    whole,
    figures.map((figure) => inUnitOf(whole, figure)),
  );
  return state === "different" ? functionWords.different(difference.toFixed()) : functionWords[state];
}

/** Words without an amount are labels; words with digits that are no amount are refused by the reader. */
function holdsFigure(cell: ArgumentValue): boolean {
  if (typeof cell !== "string") return cell !== null && typeof cell !== "boolean";
  const { kind } = readText(cell);
  if (kind === "text")
    return (
      parseLabelledAmount(cell)?.figure != null || (/\d/u.test(cell.normalize("NFKC")) && !parseLabelledAmount(cell))
    );
  return kind === "figure";
}

function inUnitOf(whole: Figure, part: Figure): PrintedAmount {
  const { relation, factor } = relateUnits(whole.unit, part.unit);
  if (relation === "incompatible") return bad(functionErrors.units(whole.text, part.text));
  const shift = powerOfTen(factor);
  return { value: part.value.times(factor), decimals: part.decimals - shift };
}
