import { goalMessages as say } from "../../messages/findings-goals.ts";
import { slotsOf } from "../../identities/expression.ts";
import { basicIdentities, isOfficialSplit, totalIdentities } from "../../identities/funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { IdentityRule } from "../rule.ts";

/** G01 资金总额与来源: the money a goal table requires is the sum of its sources. */
export const goalFunds: IdentityRule = {
  id: "goal-funds",
  code: "G01",
  family: "goals",
  title: "资金总额与来源",
  severity: "error",
  scope: "identity",
  forms: ["goals"],
  basis: "财预〔2015〕88号 绩效目标申报表：资金总额=财政拨款+其他资金",
  explanation:
    "绩效目标表的资金总额（中期、年度分别核对）等于财政拨款、其他资金等各项来源之和；区域绩效目标表等于中央补助与地方资金之和。只列出一项来源，或总额较大而有来源空白的，只提示说明。",
  message: say.funds,
  lowerSeverity: (identity, difference) => {
    const parts = slotsOf(identity.expression);
    if (difference.gt(0) && (parts.length === 1 || parts.some((slot) => slot.reading.kind === "blank")))
      return "warning";
    const section = sectionsOf(identity.form, "funding").find(({ rows }) =>
      rows.some((row) => row.cells.budget === identity.target),
    );
    return section && isOfficialSplit(section) ? null : "warning";
  },
  identities: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) => [
      ...totalIdentities(form, section),
      ...basicIdentities(form, section),
    ]),
  examples: [
    { name: "年度资金总额与来源不符", form: "goals", edit: { G5: 120 }, finds: ["G5"] },
    { name: "中期资金总额与来源不符", form: "goals", edit: { D7: 40 }, finds: ["D5"] },
    { name: "其他资金空白而财政拨款就是总额", form: "goals", edit: { G5: 100, G7: "" }, finds: [] },
    { name: "相符", form: "goals", edit: {}, finds: [] },
  ],
};
