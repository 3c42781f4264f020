import type { Derivation } from "../addin/review/types.ts";
import { contains, parseArea } from "../addin/sheet/address.ts";

/** Of the two formulas of a derivation, the one with the product's functions or the one without. */
export type Style = "formula" | "nativeFormula";

/** Derivations with a formula, in rounds: within a round no formula reads a cell that another one of the round fills. */
export function roundsOf(derivations: readonly Derivation[], style: Style): Derivation[][] {
  const rounds: Derivation[][] = [];
  for (const derivation of derivations) {
    if (derivation[style] === null) continue;
    const free = rounds.find((round) =>
      round.every((other) => !reads(derivation[style], derivation, other) && !reads(other[style], other, derivation)),
    );
    if (free) free.push(derivation);
    else rounds.push([derivation]);
  }
  return rounds;
}

/** Whether the formula of one cell mentions the other cell, alone or inside a range. */
function reads(formula: string | null, { cell: own }: Derivation, { cell }: Derivation): boolean {
  for (const match of (formula ?? "").matchAll(
    /(?:'([^']+)'!|([\p{L}\d_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu,
  )) {
    const area = parseArea(match[0].slice(match[0].lastIndexOf("!") + 1));
    if ((match[1] ?? match[2] ?? own.sheet) === cell.sheet && area && contains(area, cell)) return true;
  }
  return false;
}
