import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import type { AmountLine } from "../../forms/sections/amounts-section.ts";
import type { Excess } from "../facts/over-budget.ts";
import { overBudgetCheck } from "./over-budget-check.ts";

/** B06 采购超预算. */
export const procurementOverBudget = overBudgetCheck({
  id: "procurement-over-budget",
  code: "B06",
  title: "政府采购超预算",
  basis: "《政府采购法》第六条：政府采购应当严格按照批准的预算执行",
  explanation: "政府采购决算大于预算的，核对预算数是否包含年中追加，并说明原因。",
  isChosen: ({ role }) => role === "procurement",
  message: say.procurementOver,
  examples: [
    { name: "采购是预算的11倍", form: "base-data", edit: { C20: 8.5, D20: 97.68 }, finds: ["D20"] },
    { name: "没有超预算", form: "base-data", edit: {}, finds: [] },
  ],
});

/** B08 公用经费超预算, its items, and project spending over the initial budget. */
export const publicOverBudget = overBudgetCheck({
  id: "public-over-budget",
  code: "B08",
  title: "经费超预算",
  basis: "公用经费控制率=实际支出÷预算安排（财预〔2013〕53号，参考框架）",
  explanation:
    "公用经费及其中各项的决算大于预算时，请说明原因。项目支出超过预算多因年中追加，不到预算两倍的只作提示；多出不到一千元的也只作提示。",
  isChosen: ({ role }) => role === "public" || role === "item" || role === "project",
  message: say.overBudget,
  weigh: (line, excess) => ({
    ...(isSlight(line, excess) ? { severity: "info" } : {}),
    ...(line.role === "public" ? {} : { basis: say.itemBudgetBasis }),
  }),
  examples: [
    { name: "公用经费超预算", form: "base-data", edit: { D16: 68 }, finds: ["D16"] },
    { name: "会议培训费超预算", form: "base-data", edit: { D19: 6 }, finds: ["D19"] },
    { name: "项目支出超预算", form: "base-data", edit: { D12: 293.5, D15: 193.5 }, finds: ["D12"] },
    { name: "没有超预算", form: "base-data", edit: {}, finds: [] },
  ],
});

/** An excess of up to this many 元 is rounding or small change. */
const SMALL_CHANGE = 1000;
/** Additions during the year seldom double a budget: more than this many times the budget is a slip or needs a word. */
const USUAL_ADDITION = 2;

function isSlight({ role }: AmountLine, { rate, yuan }: Excess): boolean {
  return yuan.lte(SMALL_CHANGE) || (role === "project" && rate.lte(USUAL_ADDITION));
}
