import { expect, test } from "vitest";
import { loopFlatMap } from "../../addin/cli/loop-flat-map.ts";

const GIVERS: readonly ((item: unknown, index: number) => unknown)[] = [
  (item) => item,
  (item) => [item, item],
  (item, index) => (index % 2 === 0 ? [] : [[item]]),
  () => undefined,
  () => [undefined, , null],
];

test.each([[[]], [[1, 2, 3]], [[[1, [2]], [], "甲乙"]], [[undefined, null, 0]], [[1, , 3]]])(
  "the loop gives what the engine's flatMap gives: %j",
  (list: readonly unknown[]) => {
    for (const give of GIVERS) expect(loopFlatMap.call(list, give)).toStrictEqual(list.flatMap(give));
  },
);

test("the function is called as the engine calls it", () => {
  const list = ["甲"];
  const self = { calls: [] as unknown[] };
  loopFlatMap.call(
    list,
    function (this: unknown, ...given: unknown[]) {
      (this as typeof self).calls.push(given);
      return [];
    },
    self,
  );
  expect(self.calls).toEqual([["甲", 0, list]]);
});
