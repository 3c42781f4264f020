import type { DerivedCell } from "../../identities/derived-cell.ts";
import { indicatorMessages as say } from "../../messages/findings-indicators.ts";
import { slotsIn, type Form } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { contains } from "../../sheet/address.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { Decimal } from "../../values/decimal.ts";
import { foldText } from "../../values/fold.ts";
import type { FormContext } from "../rule.ts";
import { linesOf, type Line } from "./indicator-line.ts";

/** An actual value that only says how it is to an average: 超于全市平均增速11.8%. */
const ABOVE = /超于|高于|快于|超过|优于/u;
const BELOW = /低于|慢于/u;
/** Shorter cells are labels and figures. */
const PROSE_LENGTH = 15;

/**
 * The unit's own figure where the actual value names only the average it is compared with, and the overview on the same form
 * states both in one clause: 工业投资36.9%（11.8%） beside 超于全市平均增速11.8%.
 */
export function deriveOwnGrowth(context: FormContext): DerivedCell[] {
  const prose = longTexts(context.form);
  return linesOf(context).flatMap((line) => {
    const { row, actual, target } = line;
    if (
      !row.actual ||
      actual.kind !== "quantity" ||
      actual.figure.unit !== "%" ||
      target.kind !== "quantity" ||
      target.figure.unit !== "%"
    )
      return [];
    const above = ABOVE.test(actual.label);
    if (!above && !BELOW.test(actual.label)) return [];
    const subject = subjectOf(line);
    const found = new Map(
      prose.flatMap((slot) => ownFigures(slot, subject, actual.figure.value, above)).map((own) => [own.text, own]),
    );
    const [own] = found.values();
    if (!own || found.size > 1 || subject.length < 2) return [];
    return [
      {
        target: row.actual,
        label: say.ownGrowthLabel(subject),
        value: own.text,
        formula: null,
        nativeFormula: null,
        working: say.ownGrowth(own.clause),
        reads: [own.slot],
      },
    ];
  });
}

interface OwnFigure {
  readonly slot: Slot;
  readonly text: string;
  readonly clause: string;
}

const PERCENT = /(?<!\d)\d{1,15}(?:\.\d{1,15})?(?=%)/gu;

/** The only other percentage of a clause that names the subject and the average. */
function ownFigures(slot: Slot, subject: string, average: Decimal, above: boolean): OwnFigure[] {
  return foldText(slot.text)
    .split(/[;。]/u)
    .flatMap((clause) => {
      if (!clause.includes(subject.slice(0, 2))) return [];
      const rates = [...clause.matchAll(PERCENT)].map(([rate]) => rate);
      const others = rates.filter((rate) => !average.eq(rate));
      const [own] = others;
      if (own === undefined || others.length !== 1 || rates.length === others.length) return [];
      const value = new Decimal(own);
      return (above ? value.gt(average) : value.lt(average)) ? [{ slot, text: `${own}%`, clause: clause.trim() }] : [];
    });
}

/** `指标1：完成技改投资同比增长100%` → `技改投资`. */
function subjectOf({ name }: Line): string {
  const [subject = ""] = normalizeLabel(name)
    .replace(/^(?:指标|目标)?\d*[:.、]/u, "")
    .replace(/^(?:完成|实现|确保|力争|推动)/u, "")
    .split(/(?:同比|比上年|较上年)?(?:增长|增速|增加|提高|下降)|[≥≤<>=\d]/u, 1);
  return subject;
}

/** The longer texts of the form outside its tables of goals. */
function longTexts(form: Form): Slot[] {
  const tables = form.sections.filter((section) => section.kind === "indicators").map((section) => section.area);
  return slotsIn(form).filter(
    (slot) =>
      slot.label.length >= PROSE_LENGTH && slot.reading.kind === "text" && !tables.some((area) => contains(area, slot)),
  );
}
