import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountLine } from "../../forms/sections/amounts-section.ts";
import type { Decimal } from "../../values/decimal.ts";
import { unitParts } from "../../values/unit.ts";
import type { Parts } from "../../messages/parts.ts";
import { finding, passed, type FindingParts, type Outcome } from "../rule.ts";

/** By how much a line is over its budget: 决算 ÷ 预算, and the difference in 元. */
export interface Excess {
  readonly rate: Decimal;
  readonly yuan: Decimal;
}

/** The texts of one finding: the name of the line, 决算 and 预算 as printed, and 决算 ÷ 预算 as a percentage. */
type OverBudgetParts = Parts<"label" | "actual" | "budget" | "rate">;

/** Which lines of the base data are compared with their budget, and the sentence about them. */
export interface BudgetedLines {
  readonly isChosen: (line: AmountLine, form: Form) => boolean;
  readonly message: (parts: OverBudgetParts) => string;
  /** Another severity or basis for some of the lines. */
  readonly weigh?: (line: AmountLine, excess: Excess) => Pick<FindingParts, "severity" | "basis">;
}

/** One finding for each chosen line whose 决算 is surely more than its 预算. A budget of 0 is left to the sums. */
export function overBudget(form: Form, { isChosen, message, weigh }: BudgetedLines): Outcome[] {
  return sectionsOf(form, "amounts").flatMap((section) =>
    section.lines
      .filter((line) => isChosen(line, form))
      .flatMap((line): Outcome[] => {
        const { budget, actual } = line.cells;
        if (!budget || !actual) return [];
        const [planned, spent] = [
          readOperand(budget, "money", form.moneyUnit),
          readOperand(actual, "money", form.moneyUnit),
        ];
        if (!planned.known || !spent.known || planned.value.lte(0)) return [];
        if (spent.interval.low.lte(planned.interval.high)) return [passed];
        const ratio = over(figureIn(actual, "money"), figureIn(budget, "money"));
        const rate = evaluate(ratio, form.moneyUnit);
        if (!rate.known) return [];
        const shown = showResult(rate.value, "rate", 2);
        const difference = spent.value.minus(planned.value);
        const excess = { rate: rate.value, yuan: difference.times(unitParts(form.moneyUnit).factor) };
        return [
          finding({
            cells: [actual, budget],
            message: message({ label: line.name, actual: spent.text, budget: planned.text, rate: shown }),
            found: spent.text,
            expected: `≤${planned.text}`,
            difference: difference.toFixed(),
            working: working(ratio, form.moneyUnit, shown),
            ...weigh?.(line, excess),
          }),
        ];
      }),
  );
}
