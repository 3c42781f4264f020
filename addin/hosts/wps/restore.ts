import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import { cellKey, EMPTY_CELL } from "../../sheet/snapshot.ts";
import type { WriteReceipt } from "../port.ts";
import { holds } from "../write-gate.ts";
import type { WpsSheet } from "./object-model.ts";
import { readContents } from "./survey.ts";

/** Puts former contents back, but not over what somebody edited since: those come back as `not-taken`. */
export function restoreCells(
  find: (sheet: string) => WpsSheet | null,
  former: readonly FormerCell[],
  write: (writes: readonly CellWrite[]) => WriteReceipt,
): WriteReceipt {
  const edited = new Set<FormerCell>();
  for (const name of new Set(former.map(({ cell }) => cell.sheet))) {
    const sheet = find(name);
    if (!sheet) continue;
    const group = former.filter(({ cell }) => cell.sheet === name);
    const now = readContents(
      sheet,
      group.map(({ cell }) => cell),
    );
    for (const item of group)
      if (!holds(now.get(cellKey(item.cell.row, item.cell.column)) ?? EMPTY_CELL, item.written)) edited.add(item);
  }
  const receipt = write(
    former
      .filter((item) => !edited.has(item))
      .map(({ cell, content, format }) => ({ cell, content, ...(format === null ? {} : { format }) })),
  );
  return {
    ...receipt,
    skipped: [...receipt.skipped, ...[...edited].map(({ cell }) => ({ cell, reason: "not-taken" as const }))],
  };
}
