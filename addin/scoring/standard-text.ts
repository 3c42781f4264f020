import { memoizeText } from "../sheet/memoize.ts";
import type { Decimal } from "../values/decimal.ts";
import { foldText } from "../values/fold.ts";
import { balance, clauseStandard, items, perCase, shareStandard } from "./standard-cases.ts";
import { deduction, deducts } from "./standard-deduction.ts";
import { steps } from "./standard-steps.ts";
import { numberAs, type RateStandard, type ScoringStandard } from "./standard.ts";

/** The same standards are printed on the forms of all units. */
const LONGEST_STANDARD = 400;

/** Reads a 评分标准; `null` where it is prose or a rule this grammar does not know. Never guesses. */
export const parseScoringStandard: (text: string) => ScoringStandard | null = memoizeText((text) => {
  const plain = foldText(text)
    .replace(/\s/gu, "")
    .replace(/["“”'‘’]/gu, "");
  if (plain === "") return null;
  const left = balance(plain);
  if (left) return left;
  // A deduction that is ambiguous is not another kind of rule.
  if (deducts(plain)) return withSign(deduction(plain), plain);
  return (
    withSign(steps(plain), plain) ??
    shareStandard(plain) ??
    perCase(plain, text) ??
    items(text) ??
    clauseStandard(plain)
  );
}, LONGEST_STANDARD);

function withSign(standard: RateStandard | null, plain: string): RateStandard | null {
  return standard && plain.includes("绝对值") ? { ...standard, absolute: true } : standard;
}

/** 分值的10%, 扣10%分值. */
const SHARE_OF_POINTS = new RegExp(
  [
    `(?:(?:该|本)(?:项|指标)的?)?(?:总?分值|权重分?值?|标准分|满分)的\\s*${numberAs("of")}[%％](?:的?(?:分值|权重分|分))?`,
    `(?<=扣|扣除|扣减|得|计)${numberAs("plain")}[%％]的?(?:权重分?值?|分值|满分|标准分)`,
  ].join("|"),
  "gu",
);
const FULL_POINTS = /(?<verb>得|计|记|给|赋)?(?:满分值?|全分|全部分值?|(?:该|本)项(?:满分|分值))(?!的|[*×])/gu;

/** Reads the 评分标准 of a row with these points (分): 满分 and 分值的10% are points too. */
export function scoringStandard(text: string, points: Decimal): ScoringStandard | null {
  return parseScoringStandard(inPoints(text, points));
}

function inPoints(text: string, points: Decimal): string {
  if (!/满分|全分|分值|权重|标准分/u.test(text)) return text;
  return text
    .replace(/满分[为是]?(?=\s*\d)/gu, "")
    .replace(
      SHARE_OF_POINTS,
      (_, of: string | undefined, plain: string | undefined) =>
        `${points
          .times(of ?? plain ?? "0")
          .div(100)
          .toFixed()}分`,
    )
    .replace(FULL_POINTS, (_, verb: string | undefined) => `${verb ?? "得"}${points.toFixed()}分`);
}
