import type { Area } from "../../sheet/address.ts";
import { formatArea, parseArea } from "../../sheet/address.ts";
import { cellKey } from "../../sheet/snapshot.ts";
import { addressOf, areaSize, cellAddress } from "./address.ts";
import { halves } from "./ask.ts";
import type { WpsRange, WpsSheet } from "./object-model.ts";

/**
 * All merged areas (合并单元格) that touch the used range, which covers `area`. For a block the host reports only whether it has none, only or some
 * merged cells, so mixed blocks are halved; cells of merges already known are not queried again.
 */
export function mergeAreas(sheet: WpsSheet, used: WpsRange, area: Area): Area[] {
  const found: Area[] = [];
  const known = new Set<number>();
  const settled = (block: Area): boolean => everyCell(block, (row, column) => known.has(cellKey(row, column)));

  const learn = (row: number, column: number): void => {
    if (known.has(cellKey(row, column))) return;
    const merge = parseArea(addressOf(sheet.Range(cellAddress({ row, column })).MergeArea));
    if (!merge || areaSize(merge) <= 1) return;
    found.push(merge);
    everyCell(merge, (r, c) => Boolean(known.add(cellKey(r, c))));
  };

  const visit = (block: Area, answer: unknown): void => {
    if (answer === false) return;
    const parts = answer === true ? [] : halves(block);
    if (parts.length === 0) {
      everyCell(block, (row, column) => (learn(row, column), true));
      return;
    }
    for (const part of parts) if (!settled(part)) visit(part, sheet.Range(formatArea(part)).MergeCells);
  };

  visit(area, used.MergeCells);
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

function everyCell({ top, left, bottom, right }: Area, test: (row: number, column: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) if (!test(row, column)) return false;
  }
  return true;
}
