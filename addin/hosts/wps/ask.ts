import type { Area, Position } from "../../sheet/address.ts";
import { cellKey } from "../../sheet/snapshot.ts";
import { addressLists, areaSize, areasOf } from "./address.ts";

/** Answer for an address, or `null` where the host answers "mixed". */
type Question<T> = (address: string) => T | null;

/**
 * Reads a property of many cells with few calls: a uniform group needs one call, a mixed one is halved.
 * Cells the host has no answer for are missing from the result.
 */
export function askCells<T>(cells: readonly Position[], question: Question<T>): Map<number, T> {
  const answers = new Map<number, T>();
  const visit = (group: readonly Position[]): void => {
    if (group.length === 0) return;
    const lists = addressLists(areasOf(group));
    const answer = lists.length === 1 ? question(lists[0] ?? "") : null;
    if (answer !== null) {
      for (const { row, column } of group) answers.set(cellKey(row, column), answer);
      return;
    }
    if (group.length === 1) return;
    const middle = Math.ceil(group.length / 2);
    visit(group.slice(0, middle));
    visit(group.slice(middle));
  };
  visit([...cells].sort((a, b) => a.column - b.column || a.row - b.row));
  return answers;
}

/** The two halves of an area, cut across its longer side. An area of one cell has none. */
export function halves(area: Area): readonly Area[] {
  if (areaSize(area) <= 1) return [];
  if (area.bottom - area.top >= area.right - area.left) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
