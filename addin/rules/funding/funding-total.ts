import { fundingMessages } from "../../messages/findings-funding.ts";
import { slotsOf } from "../../forms/identities/expression.ts";
import { isOfficialSplit, totalIdentities } from "../../forms/identities/funding.ts";
import { fundingTables } from "../../forms/identities/monitoring.ts";
import { fundingRemainders } from "../../forms/identities/remainder.ts";
import { gather } from "../../sheet/gather.ts";
import { SELF_EVALUATION, type IdentityRule } from "../rule.ts";

/** F06 资金总额与分项不符: the total is not the sum of its sources. */
export const fundingTotal: IdentityRule = {
  id: "funding-total",
  code: "F06",
  family: "funding",
  title: "资金总额与分项",
  severity: "error",
  scope: "identity",
  forms: [...SELF_EVALUATION, "monitoring"],
  basis: "财预〔2020〕10号附件1：年度资金总额=财政拨款+上年结转资金+其他资金",
  explanation: "年度资金总额等于当年财政拨款、上年结转资金和其他资金之和，年初预算、全年预算、全年执行三栏分别核对；按月填报的监控表核对各栏金额。分项的层次与官方表样不同，或总额大于分项合计而有分项空白时，只提示说明。",
  message: fundingMessages.fundingTotal,
  softens: (identity, difference) => {
    // More total than parts beside a blank part: the part may be what is missing.
    if (difference.gt(0) && slotsOf(identity.expression).some((slot) => slot.reading.kind === "blank")) return "warning";
    const section = fundingTables(identity.form).find((candidate) => candidate.rows.some((row) => Object.values(row.cells).includes(identity.target)));
    return section && isOfficialSplit(section) ? null : "warning";
  },
  identities: ({ form }) => gather(fundingTables(form), (section) => [...totalIdentities(form, section), ...fundingRemainders(form, section)]),
  examples: [
    { name: "全年预算数总额与分项合计不符", form: "project", edit: { E6: 130 }, finds: ["E6"] },
    { name: "执行数数字颠倒", form: "project", edit: { F7: 9 }, finds: ["F6"] },
    { name: "空白分项按0计", form: "project", edit: { D9: "", D8: 10 }, finds: [] },
    { name: "一分钱以内的尾差只作提示", form: "project", edit: { E7: 100.01 }, finds: ["E6"] },
    { name: "分项是文字，无法复算", form: "project", edit: { E7: "见附表" }, finds: [], notChecked: ["E6"] },
  ],
};
