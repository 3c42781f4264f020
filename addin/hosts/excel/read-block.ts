import { formatArea } from "../../sheet/address.ts";
import { halved, type SheetBlock } from "./blocks.ts";
import { excelCode } from "./errors.ts";
import type { BlockContent } from "./sheet-draft.ts";
import type { ListedSheet } from "./sheet-list.ts";

/** A block that has been requested; {@link PendingBlock.take} works after the sync. `null`: nothing in it. */
export interface PendingBlock {
  take(): BlockContent | null;
}

/** Requests the contents of a range. Lock flags are requested on protected sheets only, where they matter. */
export function queueBlock(range: Excel.Range, isProtected: boolean): PendingBlock {
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const locks = isProtected ? range.getCellProperties({ format: { protection: true } }) : null;
  return {
    take() {
      if (range.isNullObject) return null;
      return {
        top: range.rowIndex,
        left: range.columnIndex,
        values: range.values,
        formulas: range.formulas,
        formats: range.numberFormat,
        unlocked: locks?.value.map((line) => line.map((cell) => cell.format?.protection?.locked === false)) ?? null,
        hiddenRows: rows.value.map((row) => row.rowHidden === true),
        hiddenColumns: columns.value.map((column) => column.columnHidden === true),
      };
    },
  };
}

/** Reads blocks in one request; where the answer is too large for the host, in two halves, and so on. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  blocks: readonly SheetBlock[],
  take: (sheet: number, content: BlockContent) => void,
): Promise<void> {
  const pending = blocks.flatMap(({ sheet, area }) => {
    const listed = sheets[sheet];
    return listed ? [{ sheet, block: queueBlock(listed.proxy.getRange(formatArea(area)), listed.isProtected) }] : [];
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halved(blocks) : null;
    if (!halves) throw error;
    await readBlocks(context, sheets, halves[0], take);
    await readBlocks(context, sheets, halves[1], take);
    return;
  }
  for (const { sheet, block } of pending) {
    const content = block.take();
    if (content) take(sheet, content);
  }
}

/** The host refused the size of the answer, so a smaller request helps. */
export function isTooLarge(error: unknown): boolean {
  return ["ResponsePayloadSizeLimitExceeded", "OperationCellsExceedLimit", "RangeExceedsLimit"].includes(
    excelCode(error),
  );
}
