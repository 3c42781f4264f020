import { describe, expect, it } from "vitest";
import { parseFigure } from "../../addin/values/figure.ts";

describe("figures typed with spaces or a unit twice", () => {
  it.each([
    ["1 200.00", "1200", null],
    ["1　200", "1200", null],
    ["1\u00A0200.5万元", "1200.5", "万元"],
    ["12 345 678", "12345678", null],
    ["-1 200", "-1200", null],
    ["95%%", "95", "%"],
    ["12期期", "12", "期"],
    ["3.05万亩万亩", "3.05", "万亩"],
  ])("%s is %s", (text, value, unit) => {
    expect([parseFigure(text)?.value.toFixed(), parseFigure(text)?.unit]).toEqual([value, unit]);
  });

  it.each(["1 20", "12 34", "1200 000", "0 200", "1 200 5", "1 200.5 3"])(
    "%s stays words: nobody can say where its digits belong",
    (text) => {
      expect(parseFigure(text)).toBeNull();
    },
  );
});
