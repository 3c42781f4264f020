import type { CellWrite, FormerCell } from "../sheet/edit.ts";
import type { Cell } from "../sheet/snapshot.ts";
import type { WriteReceipt } from "./port.ts";
import { holds } from "./write-gate.ts";

/** The writes that put former contents back. */
interface Restoring {
  readonly writes: readonly CellWrite[];
  /** The receipt of those writes, with the cells edited since as `not-taken`. */
  readonly receipt: (written: WriteReceipt) => WriteReceipt;
}

/**
 * Leaves out the cells that no longer hold what the write left there. `cellNow` gives `null` where there is no such
 * sheet any more: the write then says so.
 */
export function planRestore(former: readonly FormerCell[], cellNow: (former: FormerCell) => Cell | null): Restoring {
  const unedited = former.filter((each) => {
    const now = cellNow(each);
    return now === null || holds(now, each.written);
  });
  const edited = former.filter((each) => !unedited.includes(each));
  return {
    writes: unedited.map(({ cell, content, format }) => ({ cell, content, ...(format === null ? {} : { format }) })),
    receipt: (written) => ({
      ...written,
      skipped: [...written.skipped, ...edited.map(({ cell }) => ({ cell, reason: "not-taken" as const }))],
    }),
  };
}
