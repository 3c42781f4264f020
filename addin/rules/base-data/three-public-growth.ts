import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, minus, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountLine, AmountRole } from "../../forms/sections/amounts-section.ts";
import type { Policy } from "../../policy/policy.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";
import { overBudget } from "../facts/over-budget.ts";

const THREE_PUBLIC: readonly AmountRole[] = [
  "three-public",
  "vehicles",
  "vehicle-running",
  "vehicle-purchase",
  "abroad",
  "reception",
];

/** B09 三公超预算或超上年, and other expenses that grew much. */
export const threePublicGrowth: FormRule = {
  id: "three-public-growth",
  code: "B09",
  family: "base-data",
  title: "三公经费增长",
  severity: "warning",
  scope: "form",
  forms: ["base-data"],
  basis: "厉行节约要求：“三公”经费不超预算、只减不增",
  parameters: ["adjustmentReason"],
  explanation: "三公经费超过预算时提示；三公经费比上年增加、公用经费及其中各项比上年增长超过提示比例时，提示说明原因。",
  check: ({ form, policy }) => [
    ...overBudget(form, {
      isChosen: (line) => THREE_PUBLIC.includes(line.role) && !isRepeated(form, line),
      message: say.threePublicOver,
    }),
    ...sectionsOf(form, "amounts").flatMap((section) => section.lines.flatMap((line) => growth(form, policy, line))),
  ],
  examples: [
    { name: "三公经费比上年增加", form: "base-data", edit: { B11: 3.5, B6: 8 }, finds: ["D6"] },
    { name: "接待费超预算", form: "base-data", edit: { D11: 5.2, D6: 9.1 }, finds: ["D11", "D6"] },
    { name: "会议培训费增长一倍多", form: "base-data", edit: { B19: 2 }, finds: ["D19"] },
    { name: "都没有增加", form: "base-data", edit: {}, finds: [] },
  ],
};

/** A part that is the whole of the line above it says the same thing twice. */
function isRepeated(form: Form, line: AmountLine): boolean {
  if (line.role === "three-public") return false;
  const whole = sectionsOf(form, "amounts")
    .flatMap((section) => section.lines)
    .find((each) => each.role === "three-public");
  return (
    whole?.cells.actual?.label === line.cells.actual?.label && whole?.cells.budget?.label === line.cells.budget?.label
  );
}

function growth(form: Form, policy: Policy, line: AmountLine): Outcome[] {
  const { previous, actual } = line.cells;
  const whole = line.role === "three-public";
  if (!previous || !actual || !(whole || line.role === "public" || line.role === "item")) return [];
  const [before, now] = [readOperand(previous, "money", form.moneyUnit), readOperand(actual, "money", form.moneyUnit)];
  if (!before.known || !now.known || before.value.lte(0)) return [];
  const change = over(minus(figureIn(actual, "money"), figureIn(previous, "money")), figureIn(previous, "money"));
  const rate = evaluate(change, form.moneyUnit);
  if (!rate.known) return [];
  if (whole ? now.interval.low.lte(before.interval.high) : rate.value.lte(policy.adjustmentReason.value))
    return [passed];
  const shown = showResult(rate.value, "rate", 2);
  return [
    finding({
      cells: [actual, previous],
      message: say.growth({ label: line.name, previous: before.text, actual: now.text, rate: shown }),
      found: now.text,
      difference: now.value.minus(before.value).toFixed(),
      working: working(change, form.moneyUnit, shown),
      severity: "info",
      // 只减不增 is required of 三公经费 alone.
      ...(whole ? {} : { basis: say.growthBasis }),
    }),
  ];
}
