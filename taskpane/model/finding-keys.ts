import type { Finding, NotChecked } from "../../addin/rules/finding.ts";
import type { Review } from "../../addin/review/types.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { memoizeByObject } from "../../addin/sheet/memoize.ts";

/** The items of a review with a key each: check and cells, so that one finding has one key from run to run. */
interface FindingKeys {
  readonly keyOf: ReadonlyMap<Finding | NotChecked, string>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly gaps: ReadonlyMap<string, NotChecked>;
}

export const keysOf = memoizeByObject((review: Review): FindingKeys => {
  const keyOf = new Map<Finding | NotChecked, string>();
  const taken = new Map<string, number>();
  const keyed = <Item extends Finding | NotChecked>(kind: string, items: readonly Item[]): Map<string, Item> =>
    new Map(
      items.map((item) => {
        const stem = [kind, item.rule, ...item.cells.map(formatCellRef)].join(" ");
        const count = taken.get(stem) ?? 0;
        taken.set(stem, count + 1);
        const key = count === 0 ? stem : `${stem} #${count + 1}`;
        keyOf.set(item, key);
        return [key, item];
      }),
    );
  return { keyOf, findings: keyed("f", review.findings), gaps: keyed("n", review.notChecked) };
});
