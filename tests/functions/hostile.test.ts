import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functionCalls, type FunctionId } from "../../functions/calls.ts";
import type { FunctionResult, FunctionValue } from "../../functions/call.ts";

const IDS = Object.keys(functionCalls) as FunctionId[];

/** What cells hold, and what hosts hand over that is no cell at all. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    "",
    "　",
    0,
    -0,
    1e308,
    -1e308,
    5e-324,
    NaN,
    Infinity,
    true,
    false,
    "100万元",
    "1亿元",
    "5项",
    "９５％",
    "≥95%",
    "≤5",
    "1,234.5",
    "（5）",
    "—",
    "无",
    "12月底前",
    "约100",
    "10分",
    "1e999",
    "9".repeat(400),
    "其中：基本支出：859.81",
    "合计：",
    "文".repeat(3000),
    "5～10%",
    "3.14.15",
    { error: "#REF!" },
    { code: "#N/A" },
    { Value2: [[1], [2]] },
    [],
    [[]],
    [
      [1, 2],
      [3, 4],
    ],
    [[1], []],
    [[{ error: "#DIV/0!" }]],
    -2_147_352_572,
    {},
    "cn-2020",
    "反向比例",
    "万元",
  ),
  fc.double(),
  fc.string({ maxLength: 12 }),
);

function valuesOf(result: FunctionResult): FunctionValue[] {
  return Array.isArray(result) ? (result as FunctionValue[][]).flat() : [result as FunctionValue];
}

describe("whatever the arguments, a function answers with one number, one word or one sentence", () => {
  it("and never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.array(hostile, { maxLength: 6 }), (id, args) => {
        for (const value of valuesOf(functionCalls[id].call(args))) {
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          else if (typeof value === "string") expect(value).not.toMatch(/NaN|Infinity|undefined|object/u);
          else {
            expect(["#VALUE!", "#N/A", "#DIV/0!"]).toContain(value.error);
            expect(value.message).toMatch(/[。）]$/u);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["EXECRATE", [5e-324, 100]],
    ["SHARE", ["9".repeat(400), 3]],
  ] as const)("%s of a quotient no cell can hold", (id, args) => {
    expect(functionCalls[id].call(args)).toEqual({
      error: "#VALUE!",
      message: "结果太大，单元格放不下；请核对数和单位。",
    });
  });

  it("a long text is quoted by its beginning", () => {
    expect(functionCalls.EXECRATE.call([100, "关于项目资金使用情况的说明".repeat(50)])).toEqual({
      error: "#VALUE!",
      message: "全年执行数“关于项目资金使用情况的说明关于项目资金使用情况的…”不是一个数，请只写数字和单位。",
    });
  });

  it.each(["“", "”", "“”", "“甲”", "\n“乙", "\u001B[2J", "\u202E丙", "；", "1,"])(
    "a text of many %j is answered in one short line",
    (piece) => {
      for (const id of IDS) {
        const { declared, most, call } = functionCalls[id];
        for (let position = 0; position < most; position++) {
          const args = declared.map((name, index) => {
            if (index === position) return piece.repeat(32_000 / piece.length);
            return /^(?:policy|direction|unit)/u.test(name) ? null : 10;
          });
          for (const value of valuesOf(call(args))) {
            if (typeof value !== "object") continue;
            expect(value.message.length).toBeLessThan(200);
            expect(value.message).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          }
        }
      }
    },
  );
});
