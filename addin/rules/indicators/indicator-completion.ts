import { percentText } from "../../values/percent-text.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { readOperand } from "../../identities/operand.ts";
import { Decimal } from "../../values/decimal.ts";
import { figureInterval } from "../../values/figure.ts";
import { divideIntervals, intersects, type Interval } from "../../values/interval.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { isGuessed, looksMisplaced } from "../facts/indicator-judgement.ts";
import { existingCells, linesOf, shown, textOf, type Line } from "../facts/indicator-line.ts";

/** I36 完成率不符: the column 完成率 against 实际完成值 ÷ 指标值. */
export const indicatorCompletion: FormRule = {
  id: "indicator-completion",
  code: "I36",
  family: "indicators",
  title: "指标完成率",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "表内勾稽：完成率=实际完成值÷指标值",
  explanation:
    "表上另有“完成率”栏的，正向指标的完成率等于完成值除以指标值；超额完成的也可以只写100%。越少越好的指标各地算法不同，不核对。",
  check: (context) => linesOf(context).flatMap(checkLine),
  examples: [
    { name: "完成八成写成95%", form: "project", edit: { J12: "完成率", J17: "95%" }, finds: ["J17"] },
    { name: "超额完成写100%或实数", form: "project", edit: { J12: "完成率", J13: "100%", J18: "106.67%" }, finds: [] },
    { name: "取整的完成率", form: "project", edit: { J12: "完成率", J18: "107%", J17: 0.8 }, finds: [] },
    { name: "反向指标不核对", form: "project", edit: { J12: "完成率", J16: "110%" }, finds: [] },
  ],
};

/** Where less is better, or the units differ, the completion is no quotient of the two. */
function isQuotient(line: Line): boolean {
  if (line.direction.direction === "reverse" || line.comparison.units !== "same") return false;
  return !looksMisplaced(line) && !isGuessed(line);
}

function checkLine(line: Line): Outcome[] {
  const { row, target, actual, comparison, name, form } = line;
  const stated = row.completion && readOperand(row.completion, "rate", form.moneyUnit);
  if (!row.completion || !stated?.known || !isQuotient(line)) return [];
  if (target.kind !== "quantity" || actual.kind !== "quantity" || !comparison.numbers?.target.gt(0)) return [];
  const { numbers } = comparison;
  const quotient = divideIntervals(figureInterval(actual.figure), figureInterval(target.figure));
  const full = comparison.status === "met" || numbers.actual.gte(numbers.target);
  const allowed: readonly (Interval | null)[] = [quotient, full ? { low: new Decimal(1), high: new Decimal(1) } : null];
  if (allowed.some((interval) => interval && intersects(interval, stated.interval))) return [passed];
  const expected = percentText(numbers.actual.div(numbers.target), 2);
  return [
    finding({
      cells: existingCells(row.completion, row.actual, row.target),
      message: say.completion({ name, expected, found: shown(row.completion) }),
      found: shown(row.completion),
      expected,
      working: `${numbers.actual.toFixed()} ÷ ${numbers.target.toFixed()} = ${expected}`,
      ...(textOf(target) === textOf(actual) ? { severity: "info" as const } : {}),
    }),
  ];
}
