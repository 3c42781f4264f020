import { formatCellRef } from "../../sheet/address.ts";
import type { CellWrite, FormerCell, Skipped } from "../../sheet/edit.ts";
import { EMPTY_CELL, type Cell } from "../../sheet/snapshot.ts";
import { HostError, type WriteReceipt } from "../port.ts";
import { planRestore } from "../restore.ts";
import { contentOf, holds, isWritable, writeBarrier } from "../write-gate.ts";
import { isAccepted } from "./entry.ts";
import { excelCode, inExcel, toHostError } from "./errors.ts";
import type { Knowledge } from "./knowledge.ts";
import { CELLS_PER_WRITE, queueCell, queueEntry, type AcceptedWrite } from "./write-request.ts";

interface Sorted {
  readonly accepted: readonly AcceptedWrite[];
  readonly skipped: readonly Skipped[];
}

/** A write together with what the cell held before it. */
interface DoneWrite {
  readonly write: AcceptedWrite;
  readonly before: Cell;
}

/** Leaves out what must not or cannot be written. Where one cell is named twice the last write counts. */
function sortWrites(writes: readonly CellWrite[], { snapshot, sheets }: Knowledge): Sorted {
  const accepted = new Map<string, AcceptedWrite>();
  const skipped: Skipped[] = [];
  for (const write of writes) {
    const sheet = sheets.find(({ name }) => name === write.cell.sheet);
    const reason =
      writeBarrier(
        snapshot.sheets.find(({ name }) => name === write.cell.sheet),
        write.cell,
      ) ?? (isWritable(write.content) ? null : "not-taken");
    if (!sheet || reason) skipped.push({ cell: write.cell, reason: reason ?? "missing-sheet" });
    else accepted.set(formatCellRef(write.cell), { ...write, sheet });
  }
  return { accepted: [...accepted.values()], skipped };
}

/**
 * Writes in one request, which also fetches the former contents, and reads back in a second one. If the request breaks
 * off, what it had written is put back. `refresh` reads the workbook again, for when protection was set meanwhile.
 */
export async function writeCells(
  writes: readonly CellWrite[],
  known: Knowledge,
  refresh: () => Promise<Knowledge>,
): Promise<WriteReceipt> {
  const sorted = sortWrites(writes, known);
  let done: DoneWrite[];
  try {
    done = await send(sorted.accepted);
  } catch (error) {
    if (!(error instanceof BrokenWrite) || !error.mayBeStale) throw error instanceof BrokenWrite ? error.reason : error;
    const again = sortWrites(writes, await refresh());
    if (again.skipped.length === sorted.skipped.length) throw error.reason;
    return finish(
      await send(again.accepted).catch((second: unknown) => {
        throw second instanceof BrokenWrite ? second.reason : second;
      }),
      again.skipped,
    );
  }
  return finish(done, sorted.skipped);
}

/** A write that broke off and was put back. */
class BrokenWrite extends Error {
  constructor(
    readonly reason: HostError,
    readonly mayBeStale: boolean,
  ) {
    super(reason.message);
  }
}

async function send(writes: readonly AcceptedWrite[]): Promise<DoneWrite[]> {
  const done: DoneWrite[] = [];
  for (let start = 0; start < writes.length; start += CELLS_PER_WRITE) {
    done.push(...(await sendPart(writes.slice(start, start + CELLS_PER_WRITE), done)));
  }
  return done;
}

/** One request: first the former contents are fetched, then the cells are written. */
async function sendPart(part: readonly AcceptedWrite[], earlier: readonly DoneWrite[]): Promise<DoneWrite[]> {
  let formers: (() => Cell)[] = [];
  try {
    await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      formers = part.map(({ sheet, cell }) => queueCell(context, sheet.id, cell));
      for (const write of part) queueEntry(context, write);
      await context.sync();
    });
    return part.map((write, i) => doneWrite(write, formers[i]));
  } catch (error) {
    throw await brokenOff(error, [...earlier, ...readable(part, formers)]);
  }
}

function doneWrite(write: AcceptedWrite, former: (() => Cell) | undefined): DoneWrite {
  if (!former) throw new HostError("failed", formatCellRef(write.cell));
  return { write, before: former() };
}

/** The writes whose former content arrived before the request broke off; the others were never begun. */
function readable(part: readonly AcceptedWrite[], formers: readonly (() => Cell)[]): DoneWrite[] {
  try {
    return part.map((write, i) => doneWrite(write, formers[i]));
  } catch {
    return [];
  }
}

async function brokenOff(error: unknown, begun: readonly DoneWrite[]): Promise<BrokenWrite> {
  const reason = toHostError(error);
  const stale = ["AccessDenied", "ItemNotFound"].includes(excelCode(error));
  const touched = begun.length > 0 && (await putBack(begun, reason)) > 0;
  return new BrokenWrite(touched ? new HostError("rolled-back", reason.detail, { cause: error }) : reason, stale);
}

/** Puts former contents back where the cell differs from them. Returns how many cells did. */
async function putBack(writes: readonly DoneWrite[], reason: HostError): Promise<number> {
  try {
    return await inExcel(async (context) => {
      const current = writes.map(({ write }) => queueCell(context, write.sheet.id, write.cell));
      await context.sync();
      const changed = writes.filter(({ before }, i) => differs(current[i]?.(), before));
      for (const done of changed) queueFormer(context, done);
      await context.sync();
      return changed.length;
    });
  } catch (error) {
    // The host refuses even this: the user must know that cells may still hold what was written.
    throw new HostError("half-done", reason.detail, { cause: error });
  }
}

function differs(now: Cell | undefined, before: Cell): boolean {
  return now !== undefined && (!holds(now, contentOf(before)) || now.format !== before.format);
}

function queueFormer(context: Excel.RequestContext, { write, before }: DoneWrite): void {
  queueEntry(context, {
    ...write,
    content: contentOf(before),
    ...(write.format === undefined ? {} : { format: before.format }),
  });
}

/** Reads back. What did not take is put back to its former content, so that no cell keeps something half right. */
async function finish(done: readonly DoneWrite[], skipped: readonly Skipped[]): Promise<WriteReceipt> {
  if (done.length === 0) return { written: [], skipped, former: [] };
  const now = await readBack(done);
  const results = done
    .map((each, i) => ({ ...each, now: now[i] ?? each.before }))
    .map((each) => ({ ...each, ok: isAccepted(each.now, each.write.content, each.before) }));
  const refused = results.filter(({ ok }) => !ok);
  if (refused.some(({ now: cell, before }) => differs(cell, before)))
    await putBack(refused, new HostError("failed", ""));
  const written = results.filter(({ ok }) => ok);
  return {
    written: written.map(({ write, now: cell }) => ({ cell: write.cell, value: cell.value })),
    skipped: [...skipped, ...refused.map(({ write }): Skipped => ({ cell: write.cell, reason: "not-taken" }))],
    former: written.map(({ write, before, now: cell }): FormerCell => ({
      cell: write.cell,
      content: contentOf(before),
      format: write.format !== undefined && write.sheet.mayFormat ? before.format : null,
      written: contentOf(cell),
    })),
  };
}

async function readBack(done: readonly DoneWrite[]): Promise<Cell[]> {
  try {
    return await readCells(done.map(({ write }) => write));
  } catch (error) {
    const reason = toHostError(error);
    const touched = await putBack(done, reason);
    throw touched > 0 ? new HostError("rolled-back", reason.detail, { cause: error }) : reason;
  }
}

function readCells(cells: readonly Pick<AcceptedWrite, "sheet" | "cell">[]): Promise<Cell[]> {
  return inExcel(async (context) => {
    const pending = cells.map(({ sheet, cell }) => queueCell(context, sheet.id, cell));
    await context.sync();
    return pending.map((take) => take());
  });
}

/** Puts former contents back, except where the cell was edited since. */
export async function restoreCells(
  former: readonly FormerCell[],
  known: Knowledge,
  refresh: () => Promise<Knowledge>,
): Promise<WriteReceipt> {
  const { sheets } = known;
  const placed = former.flatMap(({ cell }) => {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    return sheet ? [{ sheet, cell }] : [];
  });
  const now = placed.length === 0 ? [] : await readCells(placed);
  const byRef = new Map(placed.map(({ cell }, index) => [cell, now[index] ?? EMPTY_CELL]));
  const { writes, receipt } = planRestore(former, ({ cell }) => byRef.get(cell) ?? null);
  return receipt(await writeCells(writes, known, refresh));
}
