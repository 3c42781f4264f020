import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { existingCells, linesOf, textOf } from "../facts/indicator-line.ts";

/** I28 满意度缺依据: a satisfaction of 100 %, or exactly the target. */
export const satisfactionBasis: FormRule = {
  id: "satisfaction-basis",
  code: "I28",
  family: "indicators",
  title: "满意度依据",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表填表说明：满意度由问卷调查取得，请留存问卷和样本数",
  explanation: "满意度恰好等于目标、或是100%时，提醒留存问卷和样本数，复核时会查。",
  check: (context) =>
    linesOf(context).flatMap((line): Outcome[] => {
      const { actual, comparison, name, row } = line;
      if (!(name + line.group).includes("满意") || actual.kind !== "quantity") return [];
      const whole = actual.figure.unit === "%" && actual.figure.value.eq(100);
      const same = comparison.numbers?.target.eq(comparison.numbers.actual) ?? false;
      return whole || same
        ? [
            finding({
              cells: existingCells(row.actual, row.target),
              message: say.satisfactionBasis(name),
              found: textOf(actual),
            }),
          ]
        : [passed];
    }),
  examples: [
    { name: "与目标相同", form: "project", edit: { F20: "90%" }, finds: ["F20"] },
    { name: "100%", form: "project", edit: { F20: "100%" }, finds: ["F20"] },
    { name: "有高有低的实际数", form: "project", edit: {}, finds: [] },
  ],
};
