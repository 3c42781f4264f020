import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormContext, type FormRule } from "../rule.ts";
import { existingCells, linesOf, type Line } from "../facts/indicator-line.ts";

/** Fewer lines than this say nothing about a habit. Source: the product's own hint. */
const LEAST_LINES = 4;

/** I26 目标千篇一律: nearly every target is 100% and nearly every actual value too. */
export const allHundredTargets: FormRule = {
  id: "all-hundred-targets",
  code: "I26",
  family: "indicators",
  title: "目标千篇一律",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "提示：绩效指标应细化、量化，各有各的指标值；提示比例见口径参数",
  parameters: ["allHundredShare"],
  explanation: "八成以上的指标值和完成值都写100%，没有反映项目自身的数量和标准。比例是可以更改的参数。",
  check: (context) => {
    const filled = filledLines(context);
    if (filled.length < LEAST_LINES) return [];
    const lines = allHundred(context);
    if (!lines) return [passed];
    return [
      finding({
        cells: lines.flatMap(({ row }) => existingCells(row.target, row.actual)),
        message: say.allHundred(String(lines.length), String(filled.length)),
        found: `${lines.length}/${filled.length}`,
      }),
    ];
  },
  examples: [
    {
      name: "七项里六项是100%",
      form: "department",
      edit: {
        E14: "100%",
        F14: "100%",
        E15: "100%",
        F15: "100%",
        E16: "100%",
        F16: "100%",
        E18: "100%",
        F18: "100%",
        E19: "100%",
        F19: "100%",
        E20: "100%",
        F20: "100%",
      },
      finds: ["E14"],
    },
    {
      name: "一半是100%",
      form: "department",
      edit: { E15: "100%", F15: "100%", E16: "100%", F16: "100%", E20: "100%", F20: "100%" },
      finds: [],
    },
  ],
};

function filledLines(context: FormContext): readonly Line[] {
  return linesOf(context).filter(
    ({ target, actual }) => target.kind !== "blank" && target.kind !== "dash" && actual.kind !== "blank",
  );
}

/** The lines with 100% twice where they are nearly all, else `null`. */
function allHundred(context: FormContext): readonly Line[] | null {
  const filled = filledLines(context);
  const hundred = filled.filter(({ target, actual }) => isHundred(target) && isHundred(actual));
  return filled.length >= LEAST_LINES && hundred.length >= filled.length * context.policy.allHundredShare.value
    ? hundred
    : null;
}

function isHundred(value: Line["target"]): boolean {
  return value.kind === "quantity" && value.figure.unit === "%" && value.figure.value.eq(100);
}
