import { describe, expect, it } from "vitest";
import { readProse } from "../../addin/narrative/read-prose.ts";
import { fundsStatedAsNone, statedAmounts } from "../../addin/narrative/stated-amounts.ts";

const statements = (text: string): string[] =>
  statedAmounts(readProse(text)).map(
    ({ item, stage, figure, year }) => `${year ?? "?"} ${stage} ${item} ${figure.text.trim()}`,
  );

describe("amounts of the year's money a report states", () => {
  it("a total with its two parts", () => {
    expect(
      statements(
        "2023年年初预算安排收入466.23万元；2023年年初预算安排支出466.23万元，其中：基本支出451.23万元，项目支出15万元。",
      ),
    ).toEqual(["2023 initial total 466.23万元", "2023 initial basic 451.23万元", "2023 initial project 15万元"]);
    expect(
      statements(
        "2023年决算总收入4511.35万元，总支出4513.06万元，其中：基本支出675.18万元，占总支出的14.96%；项目支出3837.88万元，占总支出的85.04%。",
      ),
    ).toEqual(["2023 settled total 4513.06万元", "2023 settled basic 675.18万元", "2023 settled project 3837.88万元"]);
  });

  it.each([
    ["年初基本支出预算451.23万元", "? initial basic 451.23万元"],
    ["我局基本支出年初预算数为451.23万元", "? initial basic 451.23万元"],
    ["2024年年初预算安排项目支出15万元。", "2024 initial project 15万元"],
  ])("words that say all: %s", (text, expected) => {
    expect(statements(text)).toEqual([expected]);
  });

  it.each([
    ["parts that do not add up", "年初预算安排支出466.23万元，其中：基本支出451.23万元，项目支出25万元。"],
    ["the year before", "上年年初预算安排支出400万元，其中：基本支出300万元，项目支出100万元。"],
    ["one kind of fund", "一般公共预算财政拨款支出1451.29万元，其中：项目支出1194.21万元，基本支出257.08万元。"],
    ["a rounded amount", "年初预算安排支出约500万元，其中：基本支出约400万元，项目支出约100万元。"],
    ["one project's own budget", "一是推进新型工业化工作专项，年初预算6万元，实际支出6.85万元。"],
    ["no unit", "年初基本支出预算451.23"],
    ["basic spending without saying of when", "基本支出451.23万元。"],
  ])("nothing is taken from %s", (_, text) => {
    expect(statements(text)).toEqual([]);
  });
});

describe("kinds of fund a report says it has none of", () => {
  it.each<[string, string, string[]]>([
    ["三、政府性基金预算支出情况：无", "", ["government-fund"]],
    ["无。", "（二）国有资本经营预算支出情况", ["state-capital"]],
    ["本单位2023年没有政府性基金预算支出。", "", ["government-fund"]],
    ["五、社会保险基金预算支出情况：本部门无社会保险基金预算支出", "", ["social-insurance"]],
    ["政府性基金预算支出情况：50.92万元，无结余。", "", []],
    ["政府性基金预算支出无违规情况。", "", []],
    ["无", "一、存在的问题", []],
  ])("%s", (text, heading, expected) => {
    expect(fundsStatedAsNone(text, heading)).toEqual(expected);
  });
});
