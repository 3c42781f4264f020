import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { FundingSection } from "../../forms/sections/funding-section.ts";
import type { Slot } from "../../forms/grid.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { derive } from "../../identities/derive.ts";
import { rateIdentities } from "../../identities/funding.ts";
import { finding, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F11 分母误用年初预算数: the printed rate is executed ÷ initial budget while the full-year budget is another figure. */
export const wrongDenominator: FormRule = {
  id: "wrong-denominator",
  code: "F11",
  family: "funding",
  title: "执行率分母",
  severity: "error",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "自评表栏目：执行率=全年执行数÷全年预算数（调整后）",
  parameters: ["executionDenominator"],
  explanation:
    "执行率的分母是全年预算数（年初预算加减调整数），不是年初预算数。印出的执行率恰好等于执行数除以年初预算数时提示改正。",
  check: ({ form, policy }) => {
    if (policy.executionDenominator.value === "initial-budget") return [];
    return sectionsOf(form, "funding").flatMap((section) =>
      rateIdentities(form, section, "annual-budget").map((identity) => {
        const right = compareIdentity(identity);
        if (right.state !== "differs" || !usesInitialBudget(form, section, identity.target)) return passed;
        const fix = derive(identity, right.expected);
        const row = section.rows.find((candidate) => candidate.cells.rate === identity.target);
        return finding({
          cells: [
            identity.target,
            ...(row
              ? [row.cells.initial, row.cells.budget, row.cells.executed].filter((slot) => slot !== undefined)
              : []),
          ],
          message: fundingMessages.wrongDenominator(right.text, String(fix.value)),
          found: right.text,
          expected: String(fix.value),
          working: fix.working,
          fix: { slot: identity.target, value: fix.value, formula: fix.nativeFormula },
        });
      }),
    );
  },
  examples: [
    { name: "用年初预算数做分母", form: "project", edit: { D6: 108, D7: 98, H6: "100%" }, finds: ["H6"] },
    { name: "年初与全年预算相同", form: "project", edit: { D6: 120, D7: 110 }, finds: [] },
  ],
};

/** Whether a rate agrees with the initial budget and not with the full-year budget. */
export function usesInitialBudget(form: Form, section: FundingSection, rate: Slot): boolean {
  const row = section.rows.find((candidate) => candidate.cells.rate === rate);
  if (!row?.cells.initial || !row.cells.budget) return false;
  const state = (denominator: "annual-budget" | "initial-budget"): string | undefined => {
    const [identity] = rateIdentities(form, { ...section, rows: [row] }, denominator);
    return identity && compareIdentity(identity).state;
  };
  return state("initial-budget") === "agrees" && state("annual-budget") === "differs";
}
