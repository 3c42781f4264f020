import { sectionsOf, type Form } from "../forms/form.ts";
import type { FundingColumn } from "../forms/meanings.ts";
import type { FundingRow, FundingSection } from "../forms/sections/funding-section.ts";
import { PROGRESS_BASES } from "../forms/sections/progress.ts";
import { compareIdentity } from "./compare.ts";
import { figureIn, over } from "./expression.ts";
import { fundingLabel } from "./funding.ts";
import { rateIdentity, type Identity } from "./identity.ts";
import { readOperand } from "./operand.ts";

/** The tables of funds of a form: the funding blocks, and the tables by month of a monitoring form. */
export function fundingTables(form: Form): readonly FundingSection[] {
  return [
    ...sectionsOf(form, "funding"),
    ...sectionsOf(form, "monitoring").flatMap(({ progress }) => progress?.table ?? []),
  ];
}

/** The rates of a monitoring table by month, row by row: executed up to the month, or expected for the year, ÷ budget. */
export function progressRateIdentities(form: Form): Identity[] {
  return sectionsOf(form, "monitoring").flatMap(({ progress }) => {
    if (!progress) return [];
    const { table } = progress;
    return table.rows.flatMap((row) => [
      ...rateOf(form, table, row, "executed", "rate"),
      ...rateOf(form, table, row, "forecast", "forecast-rate"),
    ]);
  });
}

/** Where 年初预算数 and 全年预算数 are both printed, the rate may be of either, and none is derived unless they are the same. */
function rateOf(
  form: Form,
  table: FundingSection,
  row: FundingRow,
  amount: FundingColumn,
  column: FundingColumn,
): Identity[] {
  const { [amount]: executed, [column]: rate } = row.cells;
  if (!executed || !rate || rate === executed) return [];
  const bases = PROGRESS_BASES.flatMap((base) => row.cells[base] ?? []);
  const [whole, initial] = bases.map((base) => readOperand(base, "money", form.moneyUnit));
  const done = readOperand(executed, "money", form.moneyUnit);
  // Nothing planned and nothing spent: there is no rate, and none is missed.
  if (
    whole?.known === true &&
    whole.value.isZero() &&
    (done.known ? done.value.isZero() : done.why === "blank" || done.why === "dash")
  )
    return [];
  const same = !initial || (whole?.known === true && initial.known && whole.value.eq(initial.value));
  const identities = bases.map((base): Identity => {
    const [budget, spent] = [figureIn(base, "money"), figureIn(executed, "money")];
    return rateIdentity({
      form,
      target: rate,
      label: fundingLabel(row, column, table.headings),
      expression: over(spent, budget),
      call: { name: "EXECRATE", arguments: [budget, spent] },
      derives: same,
    });
  });
  const agreeing = identities.find((identity) => ["agrees", "tail"].includes(compareIdentity(identity).state));
  return (agreeing ? [agreeing] : identities).slice(0, 1);
}
