import { sectionsOf, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { proseOf } from "../../forms/prose.ts";
import { proseCellsOf } from "../../forms/sections/monitoring-section.ts";
import type { Claim, Prose } from "../../narrative/claim.ts";
import type { Decimal } from "../../values/decimal.ts";
import { figureInterval, inMoneyUnit } from "../../values/figure.ts";
import { printedInterval, type Interval } from "../../values/interval.ts";
import type { FormContext } from "../rule.ts";
import { projectName } from "../../forms/rows.ts";

/** A prose cell with what it says. */
export interface ReadCell {
  readonly slot: Slot;
  readonly prose: Prose;
}

/** A cell of prose with what it says. */
function readSlot(slot: Slot): ReadCell {
  return { slot, prose: proseOf(slot) };
}

/** The prose cells of a monitoring form. */
export function monitoringCells(form: Form): ReadCell[] {
  return sectionsOf(form, "monitoring").flatMap((section) => proseCellsOf(section).map(readSlot));
}

/** The prose of the year's goal: what was achieved (实际完成情况). */
export function goalCells(form: Form): ReadCell[] {
  return sectionsOf(form, "goals").flatMap((section) =>
    section.actual && section.actual.label !== "" ? [readSlot(section.actual)] : [],
  );
}

/** An amount of prose in the unit of a form. */
export interface ProseAmount {
  readonly value: Decimal;
  readonly interval: Interval;
  /** As printed, with its unit. */
  readonly text: string;
}

/** Digits an amount typed in 万元 or 元 stands for by convention; see the funding block. */
const TYPED = 2;

/** The amount of a claim in the form's unit; `null` when it is no money. */
export function amountOf({ figure }: Claim, form: Form): ProseAmount | null {
  const amount = inMoneyUnit(figure, form.moneyUnit, form.moneyUnit);
  if (!amount) return null;
  const same = figure.unit === form.moneyUnit;
  const interval = amount.approximate
    ? figureInterval(amount)
    : printedInterval(amount.value, same ? Math.max(amount.decimals, TYPED) : amount.decimals);
  return { value: amount.value, interval, text: figure.text.trim() };
}

/** What an amount of prose is: 年初预算, 全年预算, 拨付到位, 使用. */
type AmountRole = "initial" | "budget" | "received" | "used";

const ROLES: readonly (readonly [AmountRole, RegExp])[] = [
  ["initial", /年初.{0,4}(?:预算|安排|批复)/u],
  ["budget", /(?:全年|年度|调整后|实际|最终).{0,4}预算|^预算(?:数|金额|资金|安排){0,3}$/u],
  ["received", /到位|拨付(?!到企业)|下达/u],
  ["used", /^(?:项目|累计|资金|实际|已)*(?:使用|支出|支付|执行|列支)(?:资金|金额|数|总额)?$|(?:使用|支出|支付)资金$/u],
];

/** The role of an amount, by its subject. */
export function roleOf(claim: Claim): AmountRole | null {
  if (claim.kind !== "amount" || claim.among !== null || claim.bracketed) return null;
  return ROLES.find(([, pattern]) => pattern.test(claim.subject))?.[0] ?? null;
}

/** The first amount of a role among the cells, with its cell. */
export function amountIn(
  cells: readonly ReadCell[],
  role: AmountRole,
  form: Form,
): { readonly slot: Slot; readonly claim: Claim; readonly amount: ProseAmount } | null {
  for (const { slot, prose } of cells) {
    const claim = prose.claims.find((candidate) => roleOf(candidate) === role);
    const amount = claim && amountOf(claim, form);
    if (claim && amount) return { slot, claim, amount };
  }
  return null;
}

/** The only project form of the workbook about the same project in the same year. */
export function ownProjectForm(monitoring: FormContext, forms: readonly FormContext[]): FormContext | null {
  const name = projectName(monitoring.form);
  const same = forms.filter(
    ({ form }) =>
      form.kind === "project-self-evaluation" &&
      name !== "" &&
      projectName(form) === name &&
      (form.year === null || monitoring.form.year === null || form.year === monitoring.form.year),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}
