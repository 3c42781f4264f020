import { expect, test } from "vitest";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { readProse } from "../../addin/narrative/read-prose.ts";
import { subjectOf } from "../../addin/narrative/phrases.ts";
import { figuresInText } from "../../addin/values/scan.ts";
import { parseLabelledAmount } from "../../addin/values/labelled-amount.ts";
import { parsePointsLabel } from "../../addin/values/points-label.ts";
import { isPlaceholderText } from "../../addin/values/text-reading.ts";

const LONG = 20_000;

test.each(["共计", "达到", "合计", "总计累计", "约为"])("a subject that ends in %s again and again is read", (word) => {
  expect(subjectOf(`年初预算${word.repeat(3)}`)).toBe("年初预算");
  expect(subjectOf(`年初预算${word.repeat(400)}哈`)).toMatch(/哈$/u);
});

test("the parts behind 其中 are those of its sentence, its bracket and its own 其中", () => {
  const parts = (text: string): string[][] => {
    const { claims, breakdowns } = readProse(text);
    return breakdowns.map(({ total, parts }) =>
      [total, ...parts].map((index) => claims[index]?.figure.value.toFixed() ?? ""),
    );
  };
  expect(parts("预算支出100万元，其中：基本支出60万元，项目支出40万元。")).toEqual([["100", "60", "40"]]);
  expect(parts("预算支出100万元。其中：基本支出60万元；项目支出40万元。")).toEqual([["100", "60", "40"]]);
  expect(parts("预算支出100万元（其中：基本支出60万元，项目支出40万元），决算支出90万元。")).toEqual([
    ["100", "60", "40"],
  ]);
  expect(
    parts(
      "预算支出100万元，其中：基本支出60万元，项目支出40万元；决算支出90万元，其中：基本支出50万元，项目支出40万元。",
    ),
  ).toEqual([
    ["100", "60", "40"],
    ["90", "50", "40"],
  ]);
  expect(parts("到位350万元，使用350万元。其中：中央资金300万元，省级资金50万元。")).toEqual([["350", "300", "50"]]);
  expect(parts("到位350万元，使用340万元。其中：中央资金300万元，省级资金50万元。")).toEqual([]);
});

test.each(["其中：1万元，", "其中：", "（其中", "完成率5%", "；其中：1元"])(
  "%s, repeated, is read to its end",
  (piece) => {
    const text = `预算支出100万元，${piece.repeat(LONG / piece.length)}`;
    const { claims } = readProse(text);
    expect(claims[0]?.figure.text).toBe("100万元");
  },
);

test("digits without end are no figure, and cost nothing beside one", () => {
  expect(figuresInText("1".repeat(LONG))).toEqual([]);
  expect(figuresInText(`${"1".repeat(LONG)}，共5家`).map(({ figure }) => figure.text)).toEqual(["5家"]);
  expect(parsePointsLabel(`产出指标${"1".repeat(LONG)}`).points).toBeNull();
  expect(parsePointsLabel("产出指标（50分）").points?.value.toFixed()).toBe("50");
  expect(parseLabelledAmount(`基本支出${"1".repeat(LONG)}`)).toBeNull();
  expect(parseLabelledAmount("（1）基本支出 859.81万元")?.figure?.text).toBe("859.81万元");
});

test.each([
  ["××个", true],
  ["×", false],
  ["…", true],
  ["..", false],
  ["......", true],
  ["待定", true],
  ["__", true],
  ["_", false],
  ["指标2：……", true],
  [`${"…".repeat(LONG)}完成三项`, false],
])("%s: filler or not", (text, filler) => {
  expect(isPlaceholderText(text)).toBe(filler);
});

test("figures without end in one sentence are all read, and compared with nothing; the next sentence is as ever", () => {
  const list = "其中：1万元，".repeat(400);
  const { mentions, judgements } = readReportText([
    `支出100万元，${list}`,
    "全年支出100万元，其中：基本支出60万元，项目支出50万元。",
  ]);
  expect(mentions).toHaveLength(404);
  expect(judgements.some(({ state }) => state === "contradicts")).toBe(true);
  expect(new Set(judgements.map(({ relation }) => relation.target.sentence)).size).toBe(1);
});

test("days in a row are no figures", () => {
  expect(figuresInText("1月1日前".repeat(LONG / 5))).toEqual([]);
  expect(figuresInText("12 月 25日前完成3次").map(({ figure }) => figure.text)).toEqual(["3次"]);
});
