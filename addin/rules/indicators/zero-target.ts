import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf } from "../facts/indicator-line.ts";

/** I22 目标值为0: a floor of zero requires nothing. */
export const zeroTarget: FormRule = {
  id: "zero-target",
  code: "I22",
  family: "indicators",
  title: "目标值为0",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "正向指标的指标值应大于0，否则无法按比例计分",
  explanation: "写成“≥0”的目标怎样都能完成，也无法按比例计分。“=0”“≤0”的目标（如事故数）和增长率不提示。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { target, name, row } = line;
      if (target.kind !== "quantity" || (target.operator !== "≥" && target.operator !== ">")) return [];
      if (!target.figure.value.isZero() || /增长|增速|增幅|变动|提高|提升/u.test(name)) return [passed];
      return [
        finding({
          cells: existingCells(row.target),
          message: say.zeroTarget(name, textOf(target)),
          found: textOf(target),
        }),
      ];
    }),
  examples: [
    { name: "≥0家", form: "project", edit: { E18: "≥0家" }, finds: ["E18"] },
    { name: "事故为0", form: "project", edit: { D14: "安全事故数", E14: "0起", F14: "0起" }, finds: [] },
  ],
};
