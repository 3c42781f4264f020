import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import type { FormRule } from "../rule.ts";
import { overBudget } from "../facts/over-budget.ts";

/** B06 采购超预算. */
export const procurementOverBudget: FormRule = {
  id: "procurement-over-budget",
  code: "B06",
  family: "base-data",
  title: "政府采购超预算",
  severity: "warning",
  scope: "form",
  forms: ["base-data"],
  basis: "《政府采购法》第六条：政府采购应当严格按照批准的预算执行",
  explanation: "政府采购决算大于预算的，核对预算数是否包含年中追加，并说明原因。",
  check: ({ form }) =>
    overBudget(
      form,
      (line) => line.role === "procurement",
      (_, actual, budget, rate) => say.procurementOver({ rate, actual, budget }),
    ),
  examples: [
    { name: "采购是预算的11倍", form: "base-data", edit: { C20: 8.5, D20: 97.68 }, finds: ["D20"] },
    { name: "没有超预算", form: "base-data", edit: {}, finds: [] },
  ],
};
