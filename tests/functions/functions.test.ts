import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FunctionResult, FunctionValue } from "../../functions/call.ts";
import type { FunctionId } from "../../functions/calls.ts";
import { allExamples } from "../../functions/generated.ts";
import { functionTable } from "../../functions/table.ts";

const call = (id: FunctionId, ...args: unknown[]): FunctionResult => {
  const definition = functionTable.find((each) => each.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return definition.call(args);
};
const shown = (value: FunctionValue): string | number => (typeof value === "object" ? value.error : value);
const seen = (id: FunctionId, ...args: unknown[]): unknown => {
  const result = call(id, ...args);
  return isRange(result) ? result.map((row) => row.map(shown)) : shown(result);
};
const isRange = (result: FunctionResult): result is readonly (readonly FunctionValue[])[] => Array.isArray(result);
const message = (id: FunctionId, ...args: unknown[]): string => {
  const result = call(id, ...args);
  return typeof result === "object" && "message" in result ? result.message : "";
};

describe("examples of the doc comments", () => {
  const examples = allExamples();

  it.each(examples.map((example) => [example.formula, example] as const))("%s", (_, { id, args, expected }) => {
    expect(seen(id as FunctionId, ...args)).toBe(expected);
  });

  it("show every function at least twice", () => {
    for (const { id } of functionTable)
      expect(examples.filter((example) => example.id === id).length, id).toBeGreaterThanOrEqual(2);
  });
});

describe("what accountants type", () => {
  it("reads full-width digits, separators, units, percent signs and padding", () => {
    expect(seen("EXECRATE", "　１，０００．００ ", "500元")).toBe(0.5);
    expect(seen("EXECRATE", "1亿元", "5000万元")).toBe(0.5);
    expect(seen("EXECSCORE", "100", "99.5%", "10")).toBe("#VALUE!");
    expect(seen("INDICATORSCORE", "≥９５％", "９６％", "１０分")).toBe(10);
    expect(seen("AMOUNT", "99.91%")).toBe(0.9991);
    expect(seen("AMOUNT", "2.8亿", "万元")).toBe(28_000);
    expect(seen("AMOUNT", "859.81", "元")).toBe(859.81);
    expect(seen("AMOUNT", "100余个")).toBe(100);
  });

  it("takes a percentage stored as a fraction for what it shows", () => {
    expect(seen("COMPLETION", "≥80%", 0.96)).toBe(1.2);
    expect(seen("COMPLETION", 0.8, "96%")).toBe(1.2);
    expect(seen("COMPLETION", "≥80%", 96)).toBe(1.2);
    expect(seen("INDICATORSCORE", "100%", 1, 10)).toBe(10);
    expect(seen("INDICATORSCORE", "≥90%", 0.8, 10)).toBe(8.89);
    expect(seen("STEPSCORE", "120%", 5, 100, 0.1)).toBe(3);
    expect(seen("STEPSCORE", 120, 5, 1, 0.1)).toBe(3);
    expect(seen("STEPSCORE", 0.418, 5, 0, 0.1)).toBe(0.8);
  });

  it("reads dates stored as numbers and Chinese numerals", () => {
    expect(seen("INDICATORSCORE", "2023年12月31日前", 45_275, 10)).toBe(10);
    expect(seen("INDICATORSCORE", "≥三次", "3次", 10)).toBe(10);
    expect(seen("INDICATORSCORE", "≥三次", "两次", 9)).toBe(6);
  });

  it("follows the direction asked for, and the printed sign before it", () => {
    expect(seen("INDICATORSCORE", 100, 80, 10)).toBe(8);
    expect(seen("INDICATORSCORE", 100, 80, 10, "反向")).toBe(10);
    expect(seen("INDICATORSCORE", "≥100", 80, 10, "反向")).toBe(8);
    expect(seen("INDICATORSCORE", 100, 150, 10, "反向")).toBe(5);
    expect(seen("INDICATORSCORE", 100, 150, 10, "反向比例")).toBe(6.67);
    expect(seen("INDICATORSCORE", 100, 150, 10, "反向", "platform")).toBe(5);
    expect(message("INDICATORSCORE", 100, 80, 10, "斜向")).toContain("斜向");
    expect(message("INDICATORSCORE", 100, 80, 10, null, "cn-1999")).toContain("cn-2020");
  });
});

describe("errors", () => {
  it.each<[string, FunctionId, unknown[], string, RegExp]>([
    ["zero denominator", "EXECRATE", [0, 5], "#DIV/0!", /全年预算数为0/],
    ["zero limit", "CONTROLRATE", [0, 5], "#DIV/0!", /限额为0/],
    ["zero previous year", "CHANGERATE", [0, 5], "#DIV/0!", /上年数为0/],
    ["zero target", "COMPLETION", [0, 5], "#DIV/0!", /年度指标值为0/],
    ["a negative year before", "CHANGERATE", [-49, -202], "#N/A", /上年数是负数/],
    ["two cells with dates", "INDICATORSCORE", [45_291, 45_306, 10], "#N/A", /日期/],
    ["a zero target without a sign", "INDICATORSCORE", ["0起", "2起", 10], "#N/A", /没有写≤或=/],
    ["a strict sign at its boundary", "INDICATORSCORE", [">95%", "95%", 10], "#N/A", /正好等于/],
    ["one side blank", "EXECRATE", [null, 5], "#N/A", /全年预算数没有填写/],
    ["blank text", "EXECRATE", ["　", 5], "#N/A", /没有填写/],
    ["a dash", "EXECRATE", [100, "—"], "#N/A", /全年执行数写的是“—”/],
    ["template filler", "EXECRATE", ["××", 5], "#N/A", /占位符/],
    ["words", "EXECRATE", ["若干", 5], "#VALUE!", /“若干”不是一个数/],
    ["a truth value", "EXECRATE", [true, 5], "#VALUE!", /不是一个数/],
    ["units that do not convert", "EXECRATE", ["5万元", "3个"], "#VALUE!", /单位不同/],
    ["% against 百分点", "COMPLETION", ["≥5个百分点", "6%"], "#N/A", /单位不同/],
    ["a qualitative indicator", "INDICATORSCORE", ["提高", "有所提高", 5], "#N/A", /人工/],
    [
      "an actual that does not answer",
      "COMPLETION",
      ["增长30%以上", "超于全市平均增速11.8%"],
      "#N/A",
      /没有写出本指标的数值/,
    ],
    ["no actual", "INDICATORSCORE", ["≥5", null, 5], "#N/A", /实际完成值没有填写/],
    ["no points", "INDICATORSCORE", ["≥5", 6, null], "#N/A", /分值没有填写/],
    ["negative points", "INDICATORSCORE", ["≥5", 6, -5], "#VALUE!", /不能是负数/],
    ["an error value", "EXECRATE", [{ error: "#REF!" }, 5], "#VALUE!", /错误值#REF!/],
    ["a passed-on #N/A", "EXECRATE", [{ code: "#N/A" }, 5], "#N/A", /错误值#N\/A/],
    ["a data-type error", "TOTALSCORE", [[[5], [{ type: "Error", basicValue: "#DIV/0!" }]]], "#DIV/0!", /错误值/],
    ["an unknown unit", "AMOUNT", ["5万元", "美元"], "#VALUE!", /美元/],
    ["no scores", "TOTALSCORE", [[["得分"]]], "#N/A", /没有得分/],
    ["no parts", "CHECKSUM", [5, [["基本支出"]]], "#N/A", /没有数/],
    ["too few arguments", "EXECRATE", [5], "#VALUE!", /至少要有2个/],
    [
      "ranges of different width",
      "EXECRATE",
      [
        [
          [1, 2],
          [1, 2],
        ],
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ],
      "#VALUE!",
      /一样大/,
    ],
  ])("%s", (_, id, args, error, sentence) => {
    expect(seen(id, ...args)).toBe(error);
    expect(message(id, ...args)).toMatch(sentence);
    expect(message(id, ...args)).toMatch(/。$/u);
  });

  it("never throws, whatever a cell holds", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.constantFrom("≥5%", "—", "5万元", "12月底前", "……"),
      fc.constant({ error: "#N/A" }),
    );
    const any = fc.oneof(
      cell,
      fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      fc.array(cell, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...functionTable), fc.array(any, { maxLength: 6 }), (definition, args) => {
        const result = definition.call(args);
        for (const value of isRange(result) ? result.flat() : [result]) {
          if (typeof value === "number") expect(Number.isNaN(value)).toBe(false);
          else if (typeof value === "object")
            expect([["#VALUE!", "#N/A", "#DIV/0!"].includes(value.error), value.message.length > 3]).toEqual([
              true,
              true,
            ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("ranges", () => {
  it("spills one result per row", () => {
    expect(seen("EXECRATE", [[100], [200], [0]], [[50], [50], [1]])).toEqual([[0.5], [0.25], ["#DIV/0!"]]);
    expect(
      seen("INDICATORSCORE", [["≥5家"], ["清洁"], ["≥10%"]], [["4家"], ["清洁"], [0.05]], [[10], [5], ["10分"]]),
    ).toEqual([[8], ["#N/A"], [5]]);
  });

  it("repeats single cells, rows and columns", () => {
    expect(seen("SHARE", [[1], [2]], 4)).toEqual([[0.25], [0.5]]);
    expect(seen("SHARE", [[1], [2]], [[4, 8]])).toEqual([
      [0.25, 0.125],
      [0.5, 0.25],
    ]);
  });

  it("leaves blank rows blank and does not let one filled row stand for all", () => {
    expect(seen("EXECRATE", [[100], [null], [100]], [[90], [""], [50]])).toEqual([[0.9], [""], [0.5]]);
    expect(seen("EXECRATE", [[100], [""], [""]], [[90], [80], [70]])).toEqual([[0.9], ["#N/A"], ["#N/A"]]);
    expect(seen("EXECRATE", null, null)).toBe("");
    expect(seen("EXECSCORE", "", "　")).toBe("");
  });

  it("takes a merged area for its top-left cell", () => {
    expect(
      seen(
        "EXECRATE",
        [
          [100, null],
          [null, null],
        ],
        [[90]],
      ),
    ).toBe(0.9);
    expect(seen("INDICATORSCORE", [["≥5"], [""]], [[6], [""]], [[15], [""]])).toBe(15);
    expect(seen("TOTALSCORE", [[15], [null], [null], [10]], [[9.99, null]])).toBe(34.99);
    expect(seen("CHECKSUM", [[10, ""]], [[4], [6]])).toBe("一致");
  });

  it("computes whole columns as far as they are filled", () => {
    const column = (values: unknown[]): unknown[][] => Array.from({ length: 100_000 }, (_, row) => [values[row] ?? ""]);
    expect(seen("EXECRATE", column([100, 200]), column([50, 50]))).toEqual([[0.5], [0.25]]);
    expect(seen("TOTALSCORE", column(["得分", 10, "10分", "—", "总 分"]), 9.5)).toBe(29.5);
  });

  it("treats arguments WPS hands over as ranges, objects or its mark for omitted ones", () => {
    expect(seen("EXECRATE", { Value2: [[100]] }, { Value2: 50 })).toBe(0.5);
    expect(seen("EXECSCORE", [[100]], [[50]], -2_147_352_572, undefined)).toBe(5);
    expect(seen("TOTALSCORE", [1, 2, 3])).toBe(6);
  });

  it("gives for a range what it gives for each cell", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const spilled = seen(
          "EXECSCORE",
          rows.map(([budget]) => [budget]),
          rows.map(([, executed]) => [executed]),
        );
        expect(spilled).toEqual(rows.map(([budget, executed]) => [seen("EXECSCORE", budget, executed)]));
      }),
    );
  });
});

describe("totals and sums", () => {
  it("adds without floating noise", () => {
    expect(seen("TOTALSCORE", [[0.1], [0.2], [0.30000000000000004]])).toBe(0.6);
    expect(seen("CHECKSUM", 0.3, [[0.1], [0.2]])).toBe("一致");
  });

  it("reads amounts inside labels and converts units", () => {
    expect(
      seen("CHECKSUM", "按收入性质分：4511.35", [
        ["其中：  一般公共预算：4211.68"],
        ["政府性基金拨款：50.92"],
        ["纳入专户管理的非税收入拨款："],
        ["其他资金：248.75"],
      ]),
    ).toBe("一致");
    expect(seen("CHECKSUM", "1亿元", [["4000万元"], ["6000万元"]])).toBe("一致");
    expect(seen("CHECKSUM", 7, [[1], [5]])).toBe("相差 1");
    expect(seen("CHECKSUM", 6, [[1], [7]])).toBe("相差 -2");
  });

  it("refuses a score it cannot read instead of leaving it out", () => {
    expect(message("TOTALSCORE", [[10], ["8分半5"]])).toContain("8分半5");
    expect(seen("TOTALSCORE", [["5万元"]])).toBe("#VALUE!");
  });
});
