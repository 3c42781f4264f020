import { percentText } from "../../values/percent-text.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";
import { existingCells, linesOf, type Line } from "../facts/indicator-line.ts";

/** Fewer equal pairs than this are coincidence. Source: the product's own hint, no document names a number. */
const LEAST_PAIRS = 3;

/** I12 疑似倒填目标: target and actual agree to the last digit in too many lines. */
export const backFilledTargets: FormRule = {
  id: "back-filled-targets",
  code: "I12",
  family: "indicators",
  title: "疑似倒填目标",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "绩效目标应在年初设定；提示比例见口径参数",
  parameters: ["equalPairsShare"],
  explanation:
    "带小数的指标值与完成值一字不差、这样的指标至少三项且占到可比指标的一半时，像是按结果倒填目标。100%对100%不算。",
  check: (context) => {
    const numeric = linesOf(context).filter(({ comparison }) => comparison.numbers !== null);
    if (numeric.length < LEAST_PAIRS) return [];
    const equal = numeric.filter(isPrecisePair);
    const share = new Decimal(equal.length).div(numeric.length);
    if (equal.length < LEAST_PAIRS || share.lt(context.policy.equalPairsShare.value)) return [passed];
    const shownShare = percentText(share, 0);
    return [
      finding({
        cells: equal.flatMap(({ row }) => existingCells(row.actual, row.target)),
        message: say.backFilled(String(equal.length), shownShare),
        found: shownShare,
      }),
    ];
  },
  examples: [
    {
      name: "五项带小数的值都相同",
      form: "project",
      edit: {
        E14: "98.37%",
        F14: "98.37%",
        E16: "4.53万元",
        F16: "4.53万元",
        E17: "8.26%",
        F17: "8.26%",
        E18: "320.5户",
        F18: "320.5户",
      },
      finds: ["F14"],
    },
    {
      name: "只有两项相同",
      form: "project",
      edit: { E14: "98.37%", F14: "98.37%", E17: "8.26%", F17: "8.26%" },
      finds: [],
    },
    {
      name: "都是100%的不算",
      form: "department",
      edit: { E15: "100%", F15: "100%", E16: "100%", F16: "100%", E20: "100%", F20: "100%" },
      finds: [],
    },
  ],
};

/** Equal figures with decimals, or bounded by no sign: a plan of 53.7% is hardly met exactly. */
function isPrecisePair({ target, actual, comparison }: Line): boolean {
  const { numbers } = comparison;
  if (!numbers?.target.eq(numbers.actual) || target.kind !== "quantity" || actual.kind !== "quantity") return false;
  return Math.min(target.figure.decimals, actual.figure.decimals) > 0 && !numbers.target.isInteger();
}
