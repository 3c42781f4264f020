import type { CellWrite, FormerCell } from "../../sheet/edit.ts";
import { cellKey, EMPTY_CELL } from "../../sheet/snapshot.ts";
import type { WriteReceipt } from "../port.ts";
import { planRestore } from "../restore.ts";
import type { WpsSheet } from "./object-model.ts";
import { readContents } from "./survey.ts";

/** Puts former contents back, but not over what was edited since: those come back as `not-taken`. */
export function restoreCells(
  find: (sheet: string) => WpsSheet | null,
  former: readonly FormerCell[],
  write: (writes: readonly CellWrite[]) => WriteReceipt,
): WriteReceipt {
  const cells = former.map(({ cell }) => cell);
  const now = new Map(
    [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
      const sheet = find(name);
      const group = cells.filter((cell) => cell.sheet === name);
      return [name, sheet ? readContents(sheet, group) : null] as const;
    }),
  );
  const restoring = planRestore(former, ({ cell }) => {
    const contents = now.get(cell.sheet);
    return contents ? (contents.get(cellKey(cell.row, cell.column)) ?? EMPTY_CELL) : null;
  });
  return restoring.receipt(write(restoring.writes));
}
