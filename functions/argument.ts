import { functionErrors as say, functionWords, parameterNames, type ParameterId } from "../addin/messages/functions.ts";
import { POLICY_IDS } from "../addin/policy/id.ts";
import type { Policy } from "../addin/policy/policy.ts";
import { parsePolicyId } from "../addin/policy/id.ts";
import { DEFAULT_POLICY, policyOf } from "../addin/policy/registry.ts";
import { ARGUMENT_FRACTION_LIMIT, isFraction } from "../addin/values/bare-rate.ts";
import { Decimal } from "../addin/values/decimal.ts";
import { generalFigure, type Figure } from "../addin/values/figure.ts";
import { parseLabelledAmount } from "../addin/values/labelled-amount.ts";
import { readText } from "../addin/values/text-reading.ts";
import { relateUnits, unitParts, type Unit } from "../addin/values/unit.ts";
import type { ArgumentValue } from "./grid.ts";
import { bad, Refusal, undecidable, zeroDivisor } from "./refusal.ts";

const label = (parameter: ParameterId): string => parameterNames[parameter];

/** The figure in a cell: a number, or text with unit, or a label that carries its amount. */
export function figureArgument(cell: ArgumentValue, parameter: ParameterId): Figure {
  const name = label(parameter);
  if (typeof cell === "number") return generalFigure(cell);
  if (cell === null) return undecidable(say.missing(name));
  if (typeof cell === "boolean") return bad(say.notNumber(name, cell ? "TRUE" : "FALSE"));
  if (typeof cell === "object") return refuseError(cell.error, name);
  const reading = readText(cell);
  switch (reading.kind) {
    case "figure":
      return reading.figure;
    case "dash":
      return undecidable(say.dash(name, cell.trim()));
    case "placeholder":
      return undecidable(say.filler(name, cell.trim()));
    default: {
      const labelled = parseLabelledAmount(cell);
      return labelled?.figure ?? (labelled ? undecidable(say.missing(name)) : bad(say.notNumber(name, cell.trim())));
    }
  }
}

/** An error among the inputs stays the error it is, as far as a function may show it. */
export function refuseError(error: string, name: string): never {
  const code = error === "#N/A" || error === "#DIV/0!" ? error : "#VALUE!";
  throw new Refusal(code, say.cellError(name, error));
}

/** Two amounts in the unit of the first. Refuses units that do not convert. */
export function amountPair(
  a: ArgumentValue,
  first: ParameterId,
  b: ArgumentValue,
  second: ParameterId,
): readonly [Decimal, Decimal] {
  const [one, other] = [figureArgument(a, first), figureArgument(b, second)];
  const { relation, factor } = relateUnits(one.unit, other.unit);
  if (relation === "incompatible" || (relation === "missing" && !isAmount(one.unit ?? other.unit)))
    return bad(say.units(one.text, other.text));
  return [one.value, other.value.times(factor)];
}

/** 95% or 10分 beside a bare amount is a slip. */
function isAmount(unit: Unit | null): boolean {
  const kind = unit === null ? "money" : unitParts(unit).kind;
  return kind !== "percent" && kind !== "point" && kind !== "score";
}

/** A quotient as a plain number; `#DIV/0!` where the divisor is zero. */
export function quotientResult(rate: Decimal | null, divisor: ParameterId): number {
  return rate ? rate.toNumber() : zeroDivisor(say.zero(label(divisor)));
}

/** Points or a score in 分: `10`, `"10分"`. Not negative. */
export function pointsArgument(cell: ArgumentValue, parameter: ParameterId, otherwise?: number): Decimal {
  if (cell === null && otherwise !== undefined) return new Decimal(otherwise);
  const figure = figureArgument(cell, parameter);
  if (figure.unit !== null && unitParts(figure.unit).kind !== "score")
    return bad(say.notNumber(label(parameter), figure.text));
  return figure.value.isNegative() && !figure.value.isZero()
    ? bad(say.negative(label(parameter), figure.text))
    : figure.value;
}

/** A rate in percent: `"120%"`, 1.2 and 120 are all 120. */
export function percentArgument(cell: ArgumentValue, parameter: ParameterId): Decimal {
  const { value, unit, text } = figureArgument(cell, parameter);
  const parts = unit === null ? null : unitParts(unit);
  if (parts?.kind === "percent") return value.times(parts.factor);
  if (parts?.kind === "point") return value;
  if (parts) return bad(say.notNumber(label(parameter), text));
  return isFraction(value, ARGUMENT_FRACTION_LIMIT) ? value.times(100) : value;
}

/** The policy named in a cell; the national one of 2020 where nothing is named. */
export function policyArgument(cell: ArgumentValue): Policy {
  if (cell === null) return policyOf(DEFAULT_POLICY);
  if (typeof cell === "object") return refuseError(cell.error, label("policy"));
  const id = parsePolicyId(String(cell));
  return id ? policyOf(id) : bad(say.unknownPolicy(String(cell), POLICY_IDS.join("、")));
}

export type DirectionWord = "forward" | "reverse" | "linear" | "ratio" | "equal";

/** 方向 as typed; `null` where nothing is typed. */
export function directionArgument(cell: ArgumentValue): DirectionWord | null {
  if (cell === null) return null;
  if (typeof cell === "object") return refuseError(cell.error, label("direction"));
  const text = String(cell).normalize("NFKC").trim();
  if (functionWords.forward.test(text)) return "forward";
  if (functionWords.reverse.test(text)) return "reverse";
  if (functionWords.reverseLinear.test(text)) return "linear";
  if (functionWords.reverseRatio.test(text)) return "ratio";
  return functionWords.equalTo.test(text) ? "equal" : bad(say.unknownDirection(text));
}
