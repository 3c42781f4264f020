import { sectionsOf, type Form } from "../../forms/form.ts";
import { evaluate } from "../../identities/evaluate.ts";
import { cell, over } from "../../identities/expression.ts";
import { showResult, working } from "../../identities/print-working.ts";
import { readTerm } from "../../identities/term.ts";
import type { AmountLine } from "../../forms/sections/amounts-section.ts";
import { gather } from "../../sheet/gather.ts";
import { found, passed, type Outcome } from "../rule.ts";
import type { Severity } from "../finding.ts";

/** One finding for each chosen line whose 决算 is surely more than its 预算. A budget of 0 is left to the sums. */
export function overBudget(
  form: Form,
  chosen: (line: AmountLine) => boolean,
  say: (line: AmountLine, actual: string, budget: string, rate: string) => string,
  severity: (line: AmountLine) => Severity | null = () => null,
): Outcome[] {
  return gather(sectionsOf(form, "amounts"), (section) =>
    gather(section.lines.filter(chosen), (line): Outcome[] => {
      const { budget, actual } = line.cells;
      if (!budget || !actual) return [];
      const [planned, spent] = [readTerm(budget, "money", form.moneyUnit), readTerm(actual, "money", form.moneyUnit)];
      if (!planned.known || !spent.known || planned.value.lte(0)) return [];
      if (spent.interval.low.lte(planned.interval.high)) return [passed];
      const ratio = over(cell(actual, "money"), cell(budget, "money"));
      const rate = evaluate(ratio, form.moneyUnit);
      if (!rate.known) return [];
      const shown = showResult(rate.value, "percent", 2);
      const lower = severity(line);
      return [
        found({
          cells: [actual, budget],
          message: say(line, spent.text, planned.text, shown),
          found: spent.text,
          expected: `≤${planned.text}`,
          difference: spent.value.minus(planned.value).toFixed(),
          working: working(ratio, form.moneyUnit, shown),
          ...(lower ? { severity: lower } : {}),
        }),
      ];
    }),
  );
}
