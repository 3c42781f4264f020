import type { Form } from "../forms/form.ts";
import type { BreakdownSection } from "../forms/sections/breakdown-section.ts";
import type { FundingSection } from "../forms/sections/funding-section.ts";
import type { Slot } from "../forms/grid.ts";
import { evaluate } from "./evaluate.ts";
import { figureIn, minus, sum, type Expression } from "./expression.ts";
import { AMOUNT_COLUMNS, fundingLabel, isOfficialSplit } from "./funding.ts";
import { moneyIdentity, type Identity } from "./identity.ts";
import { readOperand } from "./operand.ts";

/** A part of a sum that may be blank, with its Chinese name. */
interface Part {
  readonly slot: Slot;
  readonly label: string;
}

/**
 * What blank parts of a known sum must be: the only blank part is the rest of the total; several blank parts are each 0
 * when the filled parts already make up the total. Otherwise nothing follows for a single part.
 */
export function remainders(form: Form, total: Expression, parts: readonly Part[]): Identity[] {
  const blank: Part[] = [];
  const filled: Part[] = [];
  for (const each of parts) {
    const term = readOperand(each.slot, "money", form.moneyUnit);
    if (term.known) filled.push(each);
    else if (term.why === "blank") blank.push(each);
    else return [];
  }
  if (blank.length === 0 || filled.length === 0) return [];
  const others = filled.map(({ slot }) => figureIn(slot, "money"));
  const rest = minus(total, others.length === 1 && others[0] ? others[0] : sum(others));
  const value = evaluate(rest, form.moneyUnit);
  if (!value.known || value.value.lt(0) || (blank.length > 1 && !value.value.isZero())) return [];
  return blank.map(({ slot, label }) =>
    moneyIdentity({
      form,
      target: slot,
      label,
      expression: rest,
    }),
  );
}

/** Blank sources of the funding block: 总额 − the filled sources, for each amount column. */
export function fundingRemainders(form: Form, section: FundingSection): Identity[] {
  const { total } = section;
  return AMOUNT_COLUMNS.flatMap((column) => {
    const partsOf = (roles: readonly string[]): Part[] =>
      section.rows.flatMap((row) =>
        roles.includes(row.role) && row.cells[column]
          ? [{ slot: row.cells[column], label: fundingLabel(row, column, section.headings) }]
          : [],
      );
    if (total?.role === "total" && total.cells[column] && isOfficialSplit(section)) {
      return remainders(form, figureIn(total.cells[column], "money"), partsOf(["fiscal", "carry-over", "other"]));
    }
    // 资金来源 and 资金结构 without a total row: both sides are the same money.
    const [sources, uses] = [partsOf(["fiscal", "carry-over", "other"]), partsOf(["basic", "project"])];
    if (total?.role === "total" || uses.length !== 2 || sources.length === 0) return [];
    return remainders(form, sum(uses.map(({ slot }) => figureIn(slot, "money"))), sources);
  });
}

/** Blank parts of a breakdown: its own total, else the year's budget (income), minus the filled parts. */
export function breakdownRemainders(form: Form, section: BreakdownSection, budget: Slot | undefined): Identity[] {
  const own = readOperand(section.total.value, "money", form.moneyUnit);
  const planned = section.by === "income" ? budget : undefined;
  const total = own.known ? section.total.value : planned;
  if (!total) return [];
  return remainders(
    form,
    figureIn(total, "money"),
    section.parts.map((item) => ({ slot: item.value, label: item.name })),
  );
}
