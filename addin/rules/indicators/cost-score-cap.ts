import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import { readOperand } from "../../identities/operand.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** I32 默认成本指标得分上限: one province caps the cost score of projects without cost indicators. */
export const costScoreCap: FormRule = {
  id: "cost-score-cap",
  code: "I32",
  family: "indicators",
  title: "成本得分上限",
  severity: "warning",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "山西省一体化系统：未填报成本指标的项目，成本指标得分不超过5分；上限见口径参数",
  parameters: ["costScoreCap"],
  onBy: "costScoreCap",
  explanation: "没有填报成本指标的项目，成本部分的得分不能超过5分。只在当地有此规定时启用。",
  off: "山西省一体化系统的规定，不是全国统一规定；当地有此要求时在设置里打开。",
  check: ({ form, policy }) =>
    sectionsOf(form, "indicators").flatMap((table) => {
      const rows = table.rows.filter((row) => ((row.level1?.label ?? "") + (row.level2?.label ?? "")).includes("成本"));
      if (rows.length === 0) return [];
      if (rows.some((row) => row.target !== null && row.target.label !== "" && row.target.reading.kind !== "dash"))
        return [passed];
      const score = scoreOf(form, rows);
      const cap = policy.costScoreCap.value;
      if (score.lte(cap)) return [passed];
      return [
        finding({
          cells: rows.flatMap((row) => row.score ?? []),
          message: say.costCap(String(cap), score.toFixed()),
          found: score.toFixed(),
          expected: `≤${cap}`,
        }),
      ];
    }),
  examples: [
    {
      name: "没有成本指标却得8分",
      form: "project",
      edit: { D16: "", E16: "", F16: "", G16: 8, H16: 8 },
      finds: ["H16"],
    },
    { name: "得5分", form: "project", edit: { D16: "", E16: "", F16: "" }, finds: [] },
    { name: "填报了成本指标", form: "project", edit: {}, finds: [] },
  ],
};

function scoreOf(form: Form, rows: readonly IndicatorRow[]): Decimal {
  const slots = [...new Set(rows.flatMap((row) => row.score ?? []))];
  return slots.reduce((total, slot) => {
    const term = readOperand(slot, "points", form.moneyUnit);
    return term.known ? total.plus(term.value) : total;
  }, new Decimal(0));
}
