import { fundingMessages } from "../../messages/findings-funding.ts";
import { slotsOf } from "../../identities/expression.ts";
import type { Identity } from "../../identities/identity.ts";
import { basicIdentities, isOfficialSplit, totalIdentities } from "../../identities/funding.ts";
import { nestedIdentities } from "../../identities/nested-funds.ts";
import { fundingTables } from "../../identities/monitoring.ts";
import { fundingRemainders } from "../../identities/remainder.ts";
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
  basis: "自评表栏目：年度资金总额=财政拨款+上年结转资金+其他资金",
  explanation:
    "年度资金总额等于当年财政拨款、上年结转资金和其他资金之和，年初预算、全年预算、全年执行三栏分别核对；按月填报的监控表核对各栏金额。分项的层次与官方表样不同，或总额大于分项合计而有分项空白、只列出一个分项时，只提示说明。基本支出下面列有人员经费和公用经费的，也核对两者之和；财政拨款下面“其中”列有中央、省、县等各级资金的，核对财政拨款与各级之和。",
  message: fundingMessages.fundingTotal,
  lowerSeverity: (identity, difference) => {
    // More total than parts beside a blank part: the part may be what is missing.
    if (difference.gt(0) && slotsOf(identity.expression).some((slot) => slot.reading.kind === "blank"))
      return "warning";
    // 其中 with one source alone may well leave others out.
    if (difference.gt(0) && slotsOf(identity.expression).length === 1) return "warning";
    if (basic(identity)) return null;
    // Two of three levels may be all that is listed behind 其中.
    if (isFiscal(identity) && difference.gt(0) && slotsOf(identity.expression).length < EVERY_LEVEL) return "info";
    const section = fundingTables(identity.form).find((candidate) =>
      candidate.rows.some((row) => Object.values(row.cells).includes(identity.target)),
    );
    return section && isOfficialSplit(section) ? null : "warning";
  },
  identities: ({ form }) =>
    fundingTables(form).flatMap((section) => [
      ...totalIdentities(form, section),
      ...basicIdentities(form, section),
      ...nestedIdentities(form, section),
      ...fundingRemainders(form, section),
    ]),
  examples: [
    { name: "全年预算数总额与分项合计不符", form: "project", edit: { E6: 130 }, finds: ["E6"] },
    { name: "执行数数字颠倒", form: "project", edit: { F7: 9 }, finds: ["F6"] },
    { name: "空白分项按0计", form: "project", edit: { D9: "", D8: 10 }, finds: [] },
    { name: "一分钱以内的尾差只作提示", form: "project", edit: { E7: 100.01 }, finds: ["E6"] },
    {
      name: "基本支出与人员经费、公用经费之和不符",
      form: "project",
      edit: {
        B7: "其中：基本支出",
        B8: "人员经费",
        B9: "公用经费",
        D6: 100,
        D7: 100,
        D8: 80,
        D9: 30,
        E6: 100,
        E7: 100,
        E8: 80,
        E9: 20,
        F6: 90,
        F7: 90,
        F8: 70,
        F9: 20,
      },
      finds: ["D7"],
    },
    {
      name: "财政拨款与各级资金之和不符",
      form: "project",
      edit: {
        B8: "其中：中央资金",
        B9: "省级资金",
        D7: 110,
        D8: 60,
        D9: 50,
        E7: 120,
        E8: 80,
        E9: 50,
        F7: 108,
        F8: 63,
        F9: 45,
        H8: "78.75%",
      },
      finds: ["E7"],
    },
    { name: "分项是文字，无法复算", form: "project", edit: { E7: "见附表" }, finds: [], notChecked: ["E6"] },
  ],
};

/** 基本支出 has the parts it is made of by definition. */
function basic({ form, target }: Identity): boolean {
  return fundingTables(form)
    .flatMap(({ rows }) => rows)
    .some(({ role, cells }) => role === "basic" && Object.values(cells).includes(target));
}

/** Central, provincial and local money. */
const EVERY_LEVEL = 3;

/** 财政拨款 with the levels of government behind its 其中. */
function isFiscal({ form, target }: Identity): boolean {
  return fundingTables(form)
    .flatMap(({ rows }) => rows)
    .some(({ role, cells }) => role === "fiscal" && Object.values(cells).includes(target));
}
