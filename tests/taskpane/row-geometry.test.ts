import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geometryOf, rowAt, rowsBetween, scrollToShow } from "../../taskpane/views/row-geometry.ts";

const lists = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 50 });
const of = (heights: readonly number[]) =>
  geometryOf(
    heights.map((_, index) => `r${index}`),
    new Map(heights.map((height, index) => [`r${index}`, height])),
    () => 50,
  );

describe("rows of a long list", () => {
  it("lie one below the other, measured or estimated", () => {
    expect(geometryOf(["a", "b", "c"], new Map([["b", 10]]), () => 50).tops).toEqual([0, 50, 60, 110]);
  });

  it("are found by distance", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: -500, max: 20_000 }), (heights, distance) => {
        const geometry = of(heights);
        const found = rowAt(geometry, distance);
        const plain = geometry.tops.slice(0, -1).findLastIndex((top) => top <= distance);
        expect(found).toBe(Math.max(0, plain));
      }),
    );
    expect(rowAt(of([]), 10)).toBe(-1);
    expect(rowsBetween(of([]), 0, 10)).toBeNull();
    expect(rowsBetween(of([10, 10, 10]), 5, 15)).toEqual([0, 1]);
  });

  it("come into view whole with as little scrolling as needed, tall ones with their top", () => {
    fc.assert(
      fc.property(
        lists,
        fc.nat(),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 400 }),
        (heights, pick, from, size) => {
          const geometry = of(heights);
          const index = pick % heights.length;
          const moved = scrollToShow(geometry, index, from, from + size);
          const top = (geometry.tops[index] ?? 0) - (from + moved);
          const height = heights[index] ?? 0;
          expect(top).toBeGreaterThanOrEqual(0);
          if (height <= size) expect(top + height).toBeLessThanOrEqual(size);
          else expect(top).toBe(0);
        },
      ),
    );
  });
});
