import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { rateIdentities } from "../../identities/funding.ts";
import { progressRateIdentities } from "../../identities/monitoring.ts";
import { SELF_EVALUATION, type IdentityRule } from "../rule.ts";
import { usesInitialBudget } from "./wrong-denominator.ts";

/** F02 执行率计算错误: the printed rate is not executed ÷ budget. */
export const executionRateCheck: IdentityRule = {
  id: "execution-rate",
  code: "F02",
  family: "funding",
  title: "执行率计算",
  severity: "error",
  scope: "identity",
  forms: [...SELF_EVALUATION, "monitoring"],
  basis: "自评表栏目：执行率=全年执行数÷全年预算数（调整后）",
  parameters: ["executionDenominator"],
  explanation:
    "执行率等于全年执行数除以全年预算数。按月填报的监控表用累计执行数除以预算数，总额和各项来源逐行核对。按表中印出的位数比较，四舍五入造成的差别不算错。",
  message: fundingMessages.executionRate,
  identities: ({ form, policy }) => [
    ...progressRateIdentities(form),
    ...sectionsOf(form, "funding").flatMap((section) =>
      rateIdentities(form, section, policy.executionDenominator.value).filter(
        (identity) => !usesInitialBudget(form, section, identity.target),
      ),
    ),
  ],
  examples: [
    { name: "执行率与执行数、预算数不符", form: "project", edit: { H6: "95%" }, finds: ["H6"] },
    { name: "分项执行率错误", form: "project", edit: { H8: "85%" }, finds: ["H8"] },
    { name: "按整数百分比四舍五入", form: "project", edit: { F6: 107.9, F7: 89.9 }, finds: [] },
    { name: "小数形式的执行率", form: "project", edit: { H6: 0.9 }, finds: [] },
    { name: "执行数是文字，无法复算", form: "project", edit: { F6: "已全部支付" }, finds: [], notChecked: ["H6"] },
    { name: "空白的执行率由填充补上，不报错", form: "project", edit: { H6: "" }, finds: [] },
  ],
};
