import { RANGE_TYPE } from "@univerjs/core";
import type { CellRef } from "../../sheet/address.ts";
import { mergeAt } from "../../sheet/snapshot.ts";
import { WORKBENCH } from "../../messages/workbench.ts";
import { HostError } from "../port.ts";
import { gridRange } from "../../calculation/data/range.ts";
import type { WorkbookGrid } from "./grid.ts";

/** Shows the cell's sheet, selects the cell (all of a merged area) and scrolls it into view. */
export function selectCell(grid: WorkbookGrid, cell: CellRef): void {
  const subUnitId = grid.sheetId(cell.sheet);
  const sheet = subUnitId === null ? null : grid.sheetById(subUnitId);
  if (subUnitId === null || !sheet) throw new HostError("failed", cell.sheet);
  if (sheet.visibility !== "visible") throw new HostError("unsupported", WORKBENCH.hiddenSheet(cell.sheet));
  const { unitId } = grid;
  const area = mergeAt(sheet, cell);
  const range = {
    ...gridRange(area ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
    rangeType: RANGE_TYPE.NORMAL,
  };
  grid.execute("sheet.operation.set-worksheet-active", { unitId, subUnitId });
  grid.execute("sheet.operation.set-selections", {
    unitId,
    subUnitId,
    selections: [
      {
        range,
        primary: {
          ...range,
          actualRow: range.startRow,
          actualColumn: range.startColumn,
          isMerged: area !== null,
          isMergedMainCell: area !== null,
        },
        style: null,
      },
    ],
  });
  if (grid.has("sheet.operation.scroll-to-range")) grid.execute("sheet.operation.scroll-to-range", { range });
}
