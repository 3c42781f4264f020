import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import type { FormRule } from "../rule.ts";
import { overBudget } from "../facts/over-budget.ts";

/** B08 公用经费超预算, its items, and project spending over the initial budget. */
export const publicOverBudget: FormRule = {
  id: "public-over-budget",
  code: "B08",
  family: "base-data",
  title: "经费超预算",
  severity: "warning",
  scope: "form",
  forms: ["base-data"],
  basis: "财预〔2013〕53号：公用经费控制率=实际支出公用经费÷预算安排公用经费，待与原文核对",
  explanation: "公用经费及其中各项的决算大于预算时，请说明原因。项目支出超过预算多因年中追加，只作提示。",
  check: ({ form }) =>
    overBudget(
      form,
      (line) => line.role === "public" || line.role === "item" || line.role === "project",
      (line, actual, budget, rate) => say.overBudget(line.name, actual, budget, rate),
      (line) => (line.role === "project" ? "info" : null),
    ),
  examples: [
    { name: "公用经费超预算", form: "base-data", edit: { D16: 68 }, finds: ["D16"] },
    { name: "会议培训费超预算", form: "base-data", edit: { D19: 6 }, finds: ["D19"] },
    { name: "项目支出超预算", form: "base-data", edit: { D12: 293.5, D15: 193.5 }, finds: ["D12"] },
    { name: "没有超预算", form: "base-data", edit: {}, finds: [] },
  ],
};
