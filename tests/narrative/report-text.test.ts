import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../../addin/narrative/faults.ts";
import { readReportText } from "../../addin/narrative/read-report.ts";
import { corpus } from "./corpus.ts";
import { contradicted, faultTable, isRight, ownReports } from "./measure.ts";

const mentions = (text: string) => readReportText([text]).mentions;

describe("figures of a report", () => {
  it.each<[string, string[]]>([
    ["1. 产业发展资金16.85万元；2、企业改制专项10万元", ["16.85万元", "10万元"]],
    ["根据某财〔2023〕12号文件，2023年12月31日前下达30万元", ["30万元"]],
    ["联系电话：0731-8888888，传真8888888", []],
    ["2021—2023年分三年实施，1-9月完成600万元", ["600万元"]],
    ["①购置设备5台；②培训20人次", ["5台", "20人次"]],
    ["建设5G基站92个", ["92"]],
  ])("%s", (text, expected) => {
    expect(mentions(text).map(({ figure }) => figure.text.trim())).toEqual(
      expected.map((figure) => expect.stringContaining(figure.replace(/\D+$/u, "")) as string),
    );
  });

  it("remember what was said, carried over, or not known", () => {
    const [first, second] = mentions("2023年某财〔2023〕12号文件下达第二批中央资金30万元，实际支出28.5万元。");
    expect(first).toMatchObject({
      year: { value: 2023 },
      stage: { value: "allocated", from: "stated" },
      owner: { value: "中央", from: "stated" },
      document: { value: "(2023)12号", from: "inferred" },
      batch: { value: "第二批", from: "stated" },
    });
    expect(second).toMatchObject({
      stage: { value: "spent", from: "stated" },
      owner: { value: null, from: "unknown" },
    });
  });

  it("a bound is no value", () => {
    expect(mentions("失业率控制在4.5%以内，不少于7天，满意度95%以上").map(({ limit }) => limit !== null)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("any text is read without an error", () => {
    const words = fc.constantFrom(
      "其中：",
      "万元",
      "（",
      "）",
      "，",
      "。",
      "；",
      "12.5",
      "%",
      "占总支出的",
      "比上年增加",
      "2023年",
      "〔",
      "1.",
      "目标",
      "基本支出",
      "\n",
      "①",
      "共计",
      "𠮷",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        const report = readReportText([pieces.join("")]);
        expect(report.mentions.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("relations of made-up prose", () => {
  it.each(corpus.map((paragraph) => [paragraph.text.join(" / "), paragraph] as const))("%s", (_, paragraph) => {
    expect(
      isRight(paragraph),
      paragraph.wrong.length > 0 ? "missed" : [...contradicted(readReportText(paragraph.text))].join(),
    ).toBe(true);
  });

  it("two thirds of the corpus are consistent", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(corpus.filter(({ wrong }) => wrong.length === 0).length * 3).toBeGreaterThanOrEqual(corpus.length * 2);
  });
});

describe("whole consistent reports of other styles", () => {
  it.each([...ownReports()])("%s: nothing is reported", (_, paragraphs) => {
    const report = readReportText(paragraphs);
    expect([...contradicted(report)]).toEqual([]);
    expect(report.judgements.filter(({ state }) => state === "tail")).toEqual([]);
    expect(report.judgements.some(({ state }) => state === "holds")).toBe(true);
  });
});

it("one changed figure of a relation that holds in the public reports is found, relation by relation", () => {
  for (const [kind, { found, of }] of Object.entries(faultTable()))
    expect(found / of, `${kind} ${String(found)}/${String(of)}`).toBeGreaterThanOrEqual(0.85);
});

it("exchanged digits and ratios upside down are told as such where only one figure explains them", () => {
  const { share } = faultTable();
  expect(share?.named ?? 0).toBeGreaterThanOrEqual((share?.slips ?? 1) * 0.85);
  const report = readReportText([
    "申报60家，通过评审54家，通过率111.11%。",
    "基本支出400万元，占总支出640万元的65.2%。",
  ]);
  expect(faultsOf(report.judgements).map(({ slip }) => slip)).toEqual(["inverted", "swapped-digits"]);
});
