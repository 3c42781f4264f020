import { formatArea, formatPosition, parseArea, type Area, type Position } from "../../sheet/address.ts";
import { XL, type WpsRange } from "./object-model.ts";

/** Longest list of areas passed to `Range(…)`: the host cuts addresses at 255 characters. */
const ADDRESS_LIMIT = 240;

/** Areas of `"A1:B3,D5"`; parts that are no address (`#REF!`) are left out. */
export function parseAreas(text: string): Area[] {
  return text.split(",").flatMap((part) => parseArea(part.replace(/^.*!/u, "")) ?? []);
}

/** Relative address of a range, whether the build has `Address` as a function or as a property. `""` if neither. */
export function addressOf(range: WpsRange): string {
  const address = typeof range.Address === "function" ? askAddress(range) : range.Address;
  return typeof address === "string" ? address : "";
}

function askAddress(range: WpsRange): unknown {
  return (range as unknown as { Address(...options: unknown[]): unknown }).Address(false, false);
}

/** Sheet name and area of a range in one call, `[Book]Sheet!A1:C3`; `sheet` is `null` where the build leaves it out. */
export function externalAddress(range: WpsRange): { readonly sheet: string | null; readonly area: Area | null } {
  const whole =
    typeof range.Address === "function"
      ? (range as unknown as { Address(...options: unknown[]): unknown }).Address(false, false, XL.a1, true)
      : range.Address;
  if (typeof whole !== "string") return { sheet: null, area: null };
  const mark = whole.lastIndexOf("!");
  const area = parseArea(whole.slice(mark + 1));
  if (mark < 0) return { sheet: null, area };
  const qualifier = whole.slice(0, mark);
  const plain =
    qualifier.startsWith("'") && qualifier.endsWith("'") ? qualifier.slice(1, -1).replace(/''/gu, "'") : qualifier;
  const name = plain.slice(plain.lastIndexOf("]") + 1);
  return { sheet: plain.includes("]") && name !== "" ? name : null, area };
}

/**
 * The fewest plain rectangles a greedy pass finds that cover exactly the positions: runs down a column first, then
 * equal runs of neighbouring columns joined.
 */
export function areasOf(positions: readonly Position[]): Area[] {
  const sorted = [...positions].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.left === column && (last.bottom === row - 1 || last.bottom === row))
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (area) => area.right === run.left - 1 && area.top === run.top && area.bottom === run.bottom,
    );
    const neighbour = joined[index];
    if (neighbour) joined[index] = { ...neighbour, right: run.right };
    else joined.push(run);
  }
  return joined;
}

/** Areas as address lists short enough for one `Range(…)` each. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const text of areas.map(formatArea)) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + text.length < ADDRESS_LIMIT) lists[lists.length - 1] = `${last},${text}`;
    else lists.push(text);
  }
  return lists;
}

/** Every position of the areas, row by row. */
export function positionsOf(areas: readonly Area[]): Position[] {
  const positions: Position[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) positions.push({ row, column });
    }
  }
  return positions;
}

/** Number of cells of an area. */
export function areaSize({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** `H5` of a position, for `Range(…)`. */
export function cellAddress(position: Position): string {
  return formatPosition(position);
}
