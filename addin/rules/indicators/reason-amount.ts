import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { plainFigure, inMoneyUnit, type Figure, type MoneyUnit } from "../../values/figure.ts";
import { figureInterval } from "../../values/figure.ts";
import { intersects, subtractIntervals } from "../../values/interval.ts";
import { foldText } from "../../values/fold.ts";
import { readUnit } from "../../values/unit.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, type Line } from "../facts/indicator-line.ts";

const AMOUNT = /(?<!\d)(?<digits>\d{1,15}(?:\.\d{1,15})?) ?(?<unit>亿元|万元|元)/gu;

/** I27 偏差原因金额与偏差额不符: the one amount in the reason is not the amount over the target. */
export const reasonAmount: FormRule = {
  id: "reason-amount",
  code: "I27",
  family: "indicators",
  title: "原因金额与偏差额",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "偏差原因里的金额应能解释完成值与指标值的差额",
  explanation: "费用超过目标，原因里只写了一个金额，而它与超出的金额不同时提示。写了几个金额或没写金额的不提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const money = moneyPair(line);
      const { row, name, comparison } = line;
      if (!money || !row.reason || comparison.status !== "not-met" || line.direction.direction !== "reverse") return [];
      const amounts = [...foldText(row.reason.text).matchAll(AMOUNT)];
      const only = amounts[0];
      if (!only || amounts.length !== 1) return [];
      const { digits = "0", unit = "" } = only.groups ?? {};
      const stated = inMoneyUnit(plainFigure(digits, readUnit(unit), only[0]), money.unit, money.unit);
      if (!stated) return [];
      const { target, actual } = money;
      const over = `${actual.value.minus(target.value).toFixed()}${money.unit}`;
      const allowed = subtractIntervals(figureInterval(actual), figureInterval(target));
      if (intersects(allowed, figureInterval(stated)) || stated.value.eq(actual.value) || stated.value.eq(target.value))
        return [passed];
      return [
        finding({
          cells: existingCells(row.reason, row.actual, row.target),
          message: say.reasonAmount({ name, over, stated: only[0] }),
          found: only[0],
          expected: over,
          working: `${actual.value.toFixed()} − ${target.value.toFixed()} = ${over}`,
        }),
      ];
    }),
  examples: [
    {
      name: "超支160元，原因写了320元",
      form: "department",
      edit: { F17: "560元", H17: 3, I17: "租用外地场地增加320元。" },
      finds: ["I17"],
    },
    {
      name: "金额与超支额相符",
      form: "department",
      edit: { F17: "560元", H17: 3, I17: "租用外地场地增加160元。" },
      finds: [],
    },
    { name: "没有写金额", form: "department", edit: { F17: "560元", H17: 3, I17: "租用外地场地。" }, finds: [] },
  ],
};

/** Target and actual as amounts in one unit of money; `null` where they are none. */
function moneyPair({ target, actual }: Line): { target: Figure; actual: Figure; unit: MoneyUnit } | null {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  const printed = target.figure.unit ?? actual.figure.unit;
  const unit = printed === "元" || printed === "万元" || printed === "亿元" ? printed : null;
  if (!unit) return null;
  const [a, b] = [inMoneyUnit(target.figure, unit, unit), inMoneyUnit(actual.figure, unit, unit)];
  return a && b ? { target: a, actual: b, unit } : null;
}
