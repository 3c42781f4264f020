import { percentText } from "../../values/percent-text.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { completionDeduction } from "../../scoring/completion-deduction.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { linesOf, scoredCells, shownScore } from "../facts/indicator-line.ts";
import { multipleOf } from "./over-fulfilment.ts";

/** I11 指标偏离扣2分: some platforms take points off for being far over the target. */
export const overFulfilmentDeduction: FormRule = {
  id: "over-fulfilment-deduction",
  code: "I11",
  family: "indicators",
  title: "超额偏离扣分",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "《预算管理一体化平台绩效自评操作手册》1.3：完成值超过指标值30%及以上减2分；仅采用该手册的地区适用",
  parameters: ["completionDeductions"],
  onBy: "completionDeductions",
  explanation: "个别地区规定完成值超过指标值30%及以上的指标要减2分。只在当地有此规定时启用。",
  off: "个别地区的规定，不是全国统一规定；当地有此要求时在设置里打开。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const multiple = multipleOf(line);
      if (!multiple || !line.points || !line.score) return [];
      const rule = completionDeduction(context.policy, new Decimal(1), multiple);
      if (!rule) return [passed];
      const less = rule.points;
      const most = Decimal.max(0, line.points.minus(less));
      if (line.score.lte(most)) return [passed];
      const percent = percentText(multiple, 2);
      return [
        finding({
          cells: scoredCells(line),
          message: say.overFulfilledDeduction({
            name: line.name,
            percent,
            deduction: String(less),
            expected: most.toFixed(),
          }),
          found: shownScore(line),
          expected: most.toFixed(),
        }),
      ];
    }),
  examples: [
    { name: "超出四成仍得满分", form: "project", edit: { F18: "420家" }, finds: ["H18"] },
    { name: "已减2分", form: "project", edit: { F18: "420家", H18: 8, I18: "目标设定偏低。" }, finds: [] },
    { name: "超出不多", form: "project", edit: {}, finds: [] },
  ],
};
