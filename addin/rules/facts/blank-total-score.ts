import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { TotalSection } from "../../forms/sections/total-section.ts";
import { compareIdentity } from "../../identities/compare.ts";
import { derive } from "../../identities/derive.ts";
import { hasFigure } from "../../identities/funding.ts";
import type { Identity } from "../../identities/identity.ts";
import { isHeaderTotal, rowsUnder, totalPointsIdentity, totalScoreIdentity } from "../../identities/points.ts";
import type { FormContext } from "../rule.ts";

/** A blank cell of a total row, and what belongs there; `value` is `null` where the lines above do not say it. */
interface BlankTotal {
  readonly slot: Slot;
  readonly value: number | string | null;
  readonly formula: string | null;
}

/** A total row without its score above lines that are scored. */
interface UnfilledTotal {
  readonly score: BlankTotal;
  /** Where the points of the row are blank too. */
  readonly points: BlankTotal | null;
}

/** Total rows left without a score although the lines they sum up have scores. Points left out alone are a habit of some forms. */
export function unfilledTotals({ form, policy }: FormContext): UnfilledTotal[] {
  const totals = sectionsOf(form, "total");
  const isReported = (total: TotalSection): boolean =>
    totals.some(
      (other) =>
        other !== total &&
        (isHeaderTotal(form, total) ||
          (isHeaderTotal(form, other) && hasFigure(form, other.score ?? undefined, "points"))),
    );
  return totals.flatMap((total) => {
    const { score, points, deduction } = total;
    if (score?.reading.kind !== "blank" || hasFigure(form, deduction ?? undefined, "points") || isReported(total))
      return [];
    if (!rowsUnder(form, total).some((row) => hasFigure(form, row.score ?? undefined, "points"))) return [];
    return [
      {
        score: blankTotal(score, totalScoreIdentity(form, total, policy)),
        points: points?.reading.kind === "blank" ? blankTotal(points, totalPointsIdentity(form, total, policy)) : null,
      },
    ];
  });
}

function blankTotal(slot: Slot, identity: Identity | null): BlankTotal {
  const comparison = identity?.derives === true ? compareIdentity(identity) : null;
  if (!identity || comparison?.state !== "blank") return { slot, value: null, formula: null };
  const { value, nativeFormula } = derive(identity, comparison.expected);
  return { slot, value, formula: nativeFormula };
}
