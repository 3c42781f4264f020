import { review as reviewOf } from "../review/review.ts";
import type { Review, ReviewOptions } from "../review/types.ts";
import { formatCellRef } from "../sheet/address.ts";
import type { CellWrite } from "../sheet/edit.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { withWrites } from "../sheet/with-writes.ts";
import { fillWrites, planFill } from "./plan.ts";
import type { FillSkip } from "./types.ts";

/** A filled cell can make the next one derivable: a rate, its score, the total of scores. */
const ROUNDS = 6;

/** What fills all derivable blank cells of a workbook. */
interface FillAll {
  /** In the order they became derivable; each cell once. */
  readonly writes: readonly CellWrite[];
  readonly skipped: readonly FillSkip[];
}

/**
 * Every blank cell that follows from the others, and then from those just filled. A workbook with formulas gets one round:
 * what its formulas show of the filled cells is not known before it is calculated.
 */
export function planFillAll(workbook: WorkbookSnapshot, review: Review, options: ReviewOptions = {}): FillAll {
  const first = planFill(workbook, review);
  const writes = new Map<string, CellWrite>();
  let [book, plan] = [workbook, first];
  for (let round = 0; round < ROUNDS; round++) {
    const due = plan.items.filter(({ ticked, derivation }) => ticked && !writes.has(formatCellRef(derivation.cell)));
    const added = fillWrites(due, "value");
    for (const write of added) writes.set(formatCellRef(write.cell), write);
    if (added.length === 0 || holdsFormulas(workbook)) break;
    book = withWrites(book, added);
    plan = planFill(book, reviewOf(book, options));
  }
  return { writes: [...writes.values()], skipped: first.skipped };
}

function holdsFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));
}
