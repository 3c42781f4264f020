import { rateMessages as say } from "../../messages/findings-rates.ts";
import { readOperand } from "../../identities/operand.ts";
import { finding, passed, SELF_EVALUATION, type FormRule, type Outcome } from "../rule.ts";
import { plainName, RATE_KINDS, rowsOf } from "../facts/rate-kind.ts";

/** Rates of which 0 means that nothing was spent, used or measured. */
const KINDS = [
  RATE_KINDS.staff,
  RATE_KINDS.threePublicControl,
  RATE_KINDS.publicControl,
  RATE_KINDS.procurement,
  RATE_KINDS.card,
  RATE_KINDS.assets,
  RATE_KINDS.completion,
];

/** R17 率值为0或极端: control and execution rates of 0; rates far over 100 % are found by the indicator checks. */
export const zeroRate: FormRule = {
  id: "zero-rate",
  code: "R17",
  family: "rates",
  title: "率值为0",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "比率指标的取值范围",
  explanation: "控制率、执行率、利用率填0时提示核实；远超100%的由“率类数值异常”提示。",
  check: ({ form }) => {
    const rows = KINDS.flatMap(({ name }) => rowsOf(form, name));
    return rows.flatMap((row): Outcome[] => {
      const rate = row.actual && readOperand(row.actual, "rate", form.moneyUnit);
      if (!row.actual || !rate?.known) return [];
      return [
        rate.value.isZero()
          ? finding({ cells: [row.actual], message: say.zeroRate(plainName(row), rate.text), found: rate.text })
          : passed,
      ];
    });
  },
  examples: [
    {
      name: "三公经费控制率0",
      form: "department",
      edit: { D15: "“三公经费”控制率（15分）", E15: "≤100%", F15: "0.00%" },
      finds: ["F15"],
    },
    {
      name: "控制率九成",
      form: "department",
      edit: { D15: "“三公经费”控制率（15分）", E15: "≤100%", F15: "90%" },
      finds: [],
    },
  ],
};
