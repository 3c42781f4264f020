import { formatArea, isOnGrid, type Area, type Position } from "../../sheet/address.ts";
import type { CellContent, CellWrite, FormerCell, Skipped } from "../../sheet/edit.ts";
import { cellKey, EMPTY_CELL, type Cell } from "../../sheet/snapshot.ts";
import { HostError, type WriteReceipt } from "../port.ts";
import { contentOf, holds, isWritable } from "../write-gate.ts";
import { areasOf, positionsOf } from "./address.ts";
import { changeFailure, failureWords } from "./failure.ts";
import type { WpsSheet } from "./object-model.ts";
import { readContents, readNumberFormats, writeBarriers } from "./survey.ts";
import { enteredValue } from "./typed-text.ts";

/** One sheet's part of a write: what is there, what may be written, and how to undo it. */
interface SheetPart {
  readonly sheet: WpsSheet;
  readonly writes: readonly CellWrite[];
  readonly before: ReadonlyMap<number, Cell>;
  readonly formats: ReadonlyMap<number, string>;
}

/**
 * Writes cells grouped by area, reads them back and says what did not take. If the host breaks off midway everything
 * already written is put back and a {@link HostError} is thrown.
 */
export function writeCells(
  find: (sheet: string) => WpsSheet | null,
  writes: readonly CellWrite[],
  perform: (work: () => void) => void,
): WriteReceipt {
  const barred = new Map<CellWrite, Skipped["reason"]>();
  const parts: SheetPart[] = [];
  for (const [name, group] of bySheet(writes)) {
    const sheet = find(name);
    const possible = group.filter((write) => {
      const reason = sheet ? staticBarrier(write) : "missing-sheet";
      if (reason) barred.set(write, reason);
      return reason === null;
    });
    if (!sheet || possible.length === 0) continue;
    const cells = possible.map(({ cell }) => cell);
    const before = readContents(sheet, cells);
    const barriers = writeBarriers(sheet, cells, before);
    const allowed = lastOfEach(
      possible.filter((write) => {
        const reason = barriers.get(keyOf(write));
        if (reason) barred.set(write, reason);
        return reason === undefined;
      }),
    );
    const formatted = allowed.filter(({ format }) => format !== undefined).map(({ cell }) => cell);
    if (allowed.length > 0)
      parts.push({ sheet, writes: allowed, before, formats: readNumberFormats(sheet, formatted) });
  }
  if (parts.length > 0) perform(() => apply(parts));
  return receiptOf(writes, parts, barred, perform);
}

function apply(parts: readonly SheetPart[]): void {
  const done: SheetPart[] = [];
  for (const part of parts) {
    try {
      done.push(part);
      put(part.sheet, part.writes);
    } catch (error) {
      const undone = takeBack(done);
      if (undone === "untouched") throw changeFailure(error, part.sheet);
      throw new HostError(undone === "restored" ? "rolled-back" : "half-done", failureWords(error), { cause: error });
    }
  }
}

/** Puts former contents back, but only where they changed: the first refused write has changed nothing. */
function takeBack(parts: readonly SheetPart[]): "untouched" | "restored" | "stuck" {
  try {
    let touched = false;
    for (const { sheet, writes, before, formats } of parts) {
      const now = readContents(
        sheet,
        writes.map(({ cell }) => cell),
      );
      const nowFormats = readNumberFormats(
        sheet,
        writes.filter(({ format }) => format !== undefined).map(({ cell }) => cell),
      );
      const changed = writes.filter((write) => {
        const key = keyOf(write);
        return (
          !holds(now.get(key) ?? EMPTY_CELL, contentOf(before.get(key) ?? EMPTY_CELL)) ||
          nowFormats.get(key) !== formats.get(key)
        );
      });
      if (changed.length === 0) continue;
      touched = true;
      put(
        sheet,
        changed.map((write) => formerWrite(write, before, formats)),
      );
    }
    return touched ? "restored" : "untouched";
  } catch {
    return "stuck";
  }
}

/** Formats first, so that content is read on entry as the format wants it; then values and formulas by area. */
function put(sheet: WpsSheet, writes: readonly CellWrite[]): void {
  const formats = new Map<string, Position[]>();
  for (const { cell, format } of writes)
    if (format !== undefined) formats.set(format, [...(formats.get(format) ?? []), cell]);
  for (const [format, cells] of formats)
    for (const area of areasOf(cells)) sheet.Range(formatArea(area)).NumberFormat = format;
  const contents = new Map(writes.map((write) => [keyOf(write), write.content]));
  const cellsOf = (kind: CellContent["kind"]): Position[] =>
    writes.filter(({ content }) => content.kind === kind).map(({ cell }) => cell);
  for (const area of areasOf(cellsOf("value")))
    sheet.Range(formatArea(area)).Value2 = shaped(area, (key) => entered(contents.get(key)));
  for (const area of areasOf(cellsOf("formula")))
    sheet.Range(formatArea(area)).Formula = shaped(area, (key) => entered(contents.get(key)));
}

function entered(content: CellContent | undefined): unknown {
  if (!content) return "";
  return content.kind === "formula" ? `=${content.formula.replace(/^=/u, "")}` : enteredValue(content.value);
}

function shaped(area: Area, contentAt: (key: number) => unknown): unknown {
  const grid = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_cell, c) => contentAt(cellKey(area.top + r, area.left + c))),
  );
  return positionsOf([area]).length === 1 ? grid[0]?.[0] : grid;
}

function receiptOf(
  writes: readonly CellWrite[],
  parts: readonly SheetPart[],
  barred: Map<CellWrite, Skipped["reason"]>,
  perform: (work: () => void) => void,
): WriteReceipt {
  const done = new Map<CellWrite, { readonly value: Cell["value"]; readonly former: FormerCell }>();
  for (const part of parts) {
    const after = readContents(
      part.sheet,
      part.writes.map(({ cell }) => cell),
    );
    const failed: CellWrite[] = [];
    for (const write of part.writes) {
      const now = after.get(keyOf(write)) ?? EMPTY_CELL;
      const before = part.before.get(keyOf(write)) ?? EMPTY_CELL;
      if (!taken(now, write.content)) {
        barred.set(write, "not-taken");
        failed.push(write);
        continue;
      }
      const format = write.format === undefined ? null : (part.formats.get(keyOf(write)) ?? null);
      done.set(write, {
        value: now.value,
        former: { cell: write.cell, content: contentOf(before), format, written: contentOf(now) },
      });
    }
    if (failed.length > 0) perform(() => attemptPut(part, failed));
  }
  return {
    written: writes.flatMap((write) =>
      done.has(write) ? [{ cell: write.cell, value: done.get(write)?.value ?? null }] : [],
    ),
    skipped: writes.flatMap((write) => {
      const reason = barred.get(write);
      return reason === undefined ? [] : [{ cell: write.cell, reason }];
    }),
    former: writes.flatMap((write) => done.get(write)?.former ?? []),
  };
}

/** A formula may be printed back in the host's own spelling; a number keeps the 15 digits a cell holds. */
function taken(now: Cell, content: CellContent): boolean {
  if (content.kind === "formula") return now.formula !== null;
  if (typeof content.value === "number" && typeof now.value === "number" && now.formula === null)
    return now.value.toPrecision(15) === content.value.toPrecision(15);
  return holds(now, content);
}

/** What did not take is put back; if even that is refused, the receipt says not-taken all the same. */
function attemptPut(part: SheetPart, writes: readonly CellWrite[]): void {
  try {
    put(
      part.sheet,
      writes.map((write) => formerWrite(write, part.before, part.formats)),
    );
  } catch {
    return;
  }
}

function formerWrite(
  { cell, format }: CellWrite,
  before: ReadonlyMap<number, Cell>,
  formats: ReadonlyMap<number, string>,
): CellWrite {
  const key = cellKey(cell.row, cell.column);
  const formerFormat = format === undefined ? undefined : formats.get(key);
  return {
    cell,
    content: contentOf(before.get(key) ?? EMPTY_CELL),
    ...(formerFormat === undefined ? {} : { format: formerFormat }),
  };
}

function staticBarrier({ cell: { row, column }, content }: CellWrite): Skipped["reason"] | null {
  if (!isOnGrid({ row, column })) return "outside-grid";
  return isWritable(content) ? null : "not-taken";
}

function bySheet(writes: readonly CellWrite[]): Map<string, CellWrite[]> {
  const groups = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.cell.sheet);
    if (group) group.push(write);
    else groups.set(write.cell.sheet, [write]);
  }
  return groups;
}

/** Of several writes to one cell the last one counts. */
function lastOfEach(writes: readonly CellWrite[]): CellWrite[] {
  return [...new Map(writes.map((write) => [keyOf(write), write])).values()];
}

function keyOf({ cell }: CellWrite): number {
  return cellKey(cell.row, cell.column);
}
