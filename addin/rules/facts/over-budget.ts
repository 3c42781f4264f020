import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { figureIn, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readOperand } from "../../identities/operand.ts";
import type { AmountLine } from "../../forms/sections/amounts-section.ts";
import { gather } from "../../sheet/gather.ts";
import type { Decimal } from "../../values/decimal.ts";
import { unitParts } from "../../values/unit.ts";
import { finding, passed, type FindingParts, type Outcome } from "../rule.ts";

/** By how much a line is over its budget: 决算 ÷ 预算, and the difference in 元. */
export interface Excess {
  readonly rate: Decimal;
  readonly yuan: Decimal;
}

/** One finding for each chosen line whose 决算 is surely more than its 预算. A budget of 0 is left to the sums. */
export function overBudget(
  form: Form,
  chosen: (line: AmountLine) => boolean,
  say: (line: AmountLine, actual: string, budget: string, rate: string) => string,
  weigh: (line: AmountLine, excess: Excess) => Pick<FindingParts, "severity" | "basis"> = () => ({}),
): Outcome[] {
  return gather(sectionsOf(form, "amounts"), (section) =>
    gather(section.lines.filter(chosen), (line): Outcome[] => {
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
          message: say(line, spent.text, planned.text, shown),
          found: spent.text,
          expected: `≤${planned.text}`,
          difference: difference.toFixed(),
          working: working(ratio, form.moneyUnit, shown),
          ...weigh(line, excess),
        }),
      ];
    }),
  );
}
