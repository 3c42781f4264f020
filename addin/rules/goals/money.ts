import { goalMessages as say } from "../../messages/findings-goals.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { fundingTables } from "../../identities/monitoring.ts";
import { figureIn } from "../../identities/expression.ts";
import { intersects } from "../../values/interval.ts";
import { acrossUnits, asCarried, inTenThousand } from "../../identities/in-ten-thousand.ts";
import { finding, passed, SELF_EVALUATION, type BookRule, type Outcome } from "../rule.ts";
import { annualFunds } from "./annual.ts";
import { pairsOf, type Pair } from "./matching.ts";

/** G11 目标表与自评表资金: the money requested is the initial budget of the forms that answer for it. */
export const goalMoney: BookRule = {
  id: "goal-money",
  code: "G11",
  family: "goals",
  title: "目标表与自评表资金",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["goals", "monitoring", ...SELF_EVALUATION],
  basis: "表间勾稽：绩效目标表年度资金总额=自评表、监控表年初预算数",
  explanation:
    "同一项目的绩效目标表年度资金总额，应等于自评表、监控表的年初预算数；与全年预算数一致的（目标随预算调整）也不提示。",
  check: ({ forms }) => pairsOf(forms).flatMap(compareBudgets),
  examples: [
    {
      name: "与年初、全年预算数都不同",
      form: "goals",
      edit: { G5: 90, G6: 80 },
      others: [{ form: "project", edit: {} }],
      finds: ["G5"],
    },
    { name: "等于年初预算数", form: "goals", edit: {}, others: [{ form: "project", edit: {} }], finds: [] },
  ],
};

/** The budgets of the year that can be read: 年初 and 全年. */
function budgetsOf(form: Form) {
  const { initial, budget } =
    fundingTables(form)[0]?.total?.cells ?? sectionsOf(form, "funding")[0]?.total?.cells ?? {};
  return [initial, budget].flatMap((slot) => {
    const amount = slot && amountOf(slot, form);
    return slot && amount ? [{ slot, amount }] : [];
  });
}

function compareBudgets({ goals, other }: Pair): Outcome[] {
  const goalSlot = annualFunds(goals.form)?.total?.cells.budget;
  if (!goalSlot) return [];
  const amount = amountOf(goalSlot, goals.form);
  const answers = budgetsOf(other.form);
  const [first, second] = answers;
  if (!amount || !first) return [];
  const exact = asCarried(amount, goals.form.moneyUnit, other.form.moneyUnit);
  const agrees = answers.some((answer) =>
    intersects(exact.interval, asCarried(answer.amount, other.form.moneyUnit, goals.form.moneyUnit).interval),
  );
  if (agrees) return [passed];
  const shown = (value: typeof amount.value, unit: Form["moneyUnit"]): string =>
    `${acrossUnits(value, goals.form.moneyUnit, unit)}${goals.form.moneyUnit}`;
  const wanted = shown(amount.value, goals.form.moneyUnit);
  const place =
    other.form.kind === "monitoring"
      ? say.monitoring(other.form.grid.sheet.name)
      : say.evaluation(other.form.grid.sheet.name);
  const [initial, budget] = answers.map((answer) => shown(answer.amount.value, other.form.moneyUnit));
  return [
    finding({
      cells: [goalSlot, ...answers.map(({ slot }) => slot)],
      message:
        second && initial !== budget
          ? say.moneyEither({ goal: wanted, initial: initial ?? "", budget: budget ?? "", place })
          : say.money({ goal: wanted, evaluation: initial ?? "", place }),
      found: wanted,
      expected: initial ?? "",
    }),
  ];
}

function amountOf(slot: Slot, form: Form) {
  const amount = inTenThousand(figureIn(slot, "money"), form.moneyUnit);
  return amount.known ? amount : null;
}
