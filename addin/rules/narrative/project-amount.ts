import type { Slot } from "../../forms/grid.ts";
import { quotesOf, type ReportReading } from "../../forms/report-reading.ts";
import { fundingRow } from "../../forms/rows.ts";
import { inYuan } from "../../identities/in-ten-thousand.ts";
import { readOperand } from "../../identities/operand.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { notCheckedMessages } from "../../messages/not-checked.ts";
import type { Mention } from "../../narrative/mention.ts";
import { inBaseUnit } from "../../narrative/mention-expression.ts";
import { readableText } from "../../sheet/label.ts";
import { intersects } from "../../values/interval.ts";
import { projectFigures, projectPair, type ProjectItem, type ProjectPair } from "../facts/project-report.ts";
import { finding, notChecked, passed, type FormContext, type Outcome } from "../rule.ts";
import { printedFigure } from "./show-figure.ts";

type Item = Exclude<ProjectItem, "score">;

const NAMES: Readonly<Record<Item, string>> = {
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  rate: "执行率",
};

/** The money and the rate of a project that its report states in clauses of their own, beside 年度资金总额 of its form. */
export function projectAmounts(forms: readonly FormContext[]): Outcome[] {
  const pair = projectPair(forms);
  if (!pair) return [];
  return projectFigures(pair).flatMap(({ item, mention, slot }) =>
    item === "score" ? [] : compareFigure(pair, item, mention, slot),
  );
}

function compareFigure({ form, reading }: ProjectPair, item: Item, mention: Mention, slot: Slot): Outcome[] {
  const own = fundingRow(form, "total")?.cells[item];
  if (!own) return [];
  const term = readOperand(own, item === "rate" ? "rate" : "money", form.moneyUnit);
  if (!term.known) return [notChecked([own, slot], notCheckedMessages[term.why](NAMES[item], own.text))];
  const { interval } = item === "rate" ? term : inYuan(term, form.moneyUnit);
  if (intersects(inBaseUnit(mention).interval, interval)) return [passed];
  // A rate that the amounts of the report contradict is reported there.
  if (item === "rate" && isBroken(reading, mention)) return [];
  const value = readableText(own.text) + (item === "rate" || /[元%]/u.test(own.text) ? "" : form.moneyUnit);
  return [
    finding({
      cells: [slot, own],
      severity: "warning",
      message: say.amount({ name: NAMES[item], stated: printedFigure(mention), form: form.grid.sheet.name, value }),
      found: printedFigure(mention),
      expected: value,
      quotes: quotesOf(reading, [mention]),
    }),
  ];
}

function isBroken({ faults }: ReportReading, mention: Mention): boolean {
  return faults.some(({ broken }) => broken.some(({ relation }) => relation.target === mention));
}
