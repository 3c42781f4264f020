import { percentText } from "../../values/percent-text.ts";
import { exceeds, shownUnit, relativeChange, type ComparedFigure } from "../../compare/compared-figure.ts";
import { yearMessages as say, type ChangeParts } from "../../messages/findings-years.ts";
import { compareMessages } from "../../messages/compare.ts";
import { printedIn } from "../../identities/in-ten-thousand.ts";
import { Decimal } from "../../values/decimal.ts";
import { finding, passed, type Outcome } from "../rule.ts";

/** 元 taken for 万元: the two figures differ by this factor, give or take a fifth. */
const UNIT_SLIP = new Decimal(10_000);
const SLIP_SPREAD = new Decimal("0.2");

/** How much an amount or a count may change before an explanation is required. */
interface ChangeLimits {
  /** A fraction of last year's figure. */
  readonly share: number;
  /** The least change that requires an explanation, in 万元 for amounts, in persons for counts. */
  readonly floor: number;
}

/** One sentence on all figures of a form that changed more than they may; `[]` where none could be compared. */
export function judgeChanges(figures: readonly ComparedFigure[], { share, floor }: ChangeLimits): Outcome[] {
  const comparable = figures.filter(({ change }) => change !== null);
  const [first] = comparable;
  if (!first) return [];
  const beyond = comparable.filter((figure) => exceeds(figure, share) && (figure.change?.abs().gte(floor) ?? false));
  const [most] = beyond;
  if (!most) return [passed];
  const slip = beyond.find(looksLikeOtherUnit);
  return [
    finding({
      cells: beyond.map(({ slot }) => slot),
      message: slip ? say.unitSlip(partsOf(slip)) : say.changed(beyond.map(partsOf)),
      found: shown(most, most.now),
      expected: "",
      difference: shown(most, most.change),
    }),
  ];
}

function partsOf(figure: ComparedFigure): ChangeParts {
  const rate = relativeChange(figure);
  const percent = rate === null ? compareMessages.fromZero : percentText(rate, 2);
  return {
    label: figure.label,
    previous: shown(figure, figure.then),
    current: shown(figure, figure.now),
    rate: rate?.isPositive() ? `+${percent}` : percent,
  };
}

function shown(figure: ComparedFigure, value: Decimal | null): string {
  if (value === null) return "";
  return figure.measure === "money"
    ? say.amount(printedIn(shownUnit(figure), value), shownUnit(figure))
    : say.persons(value.toFixed());
}

function looksLikeOtherUnit({ measure, now, then }: ComparedFigure): boolean {
  if (measure !== "money" || !now?.isPositive() || !then?.isPositive() || now.isZero() || then.isZero()) return false;
  const ratio = Decimal.max(now, then).div(Decimal.min(now, then));
  const [least, most] = [UNIT_SLIP.times(new Decimal(1).minus(SLIP_SPREAD)), UNIT_SLIP.times(SLIP_SPREAD.plus(1))];
  return ratio.gte(least) && ratio.lte(most);
}
