import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../addin/policy/built-in/documents.ts";
import type { PolicyDocument, StatedParameter, StatedParameters } from "../../addin/policy/document.ts";
import { writeRuleSheet } from "../../addin/policy/rule-sheet/write.ts";
import { ruleSheetFromText, ruleSheetOf } from "../../addin/review/rule-sheets.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";

const HEAD = [
  ["绩核口径表"],
  ["口径名称", "某县口径"],
  [],
  ["名称", "值", "采用", "依据文件", "条款", "文件日期", "确定程度", "说明"],
];

function asSheet(document: PolicyDocument): SheetSnapshot {
  const { name, rows } = writeRuleSheet(document);
  return sheetOf(
    name,
    rows.map((row) => row.map(({ value }) => value)),
  );
}

function withRows(...rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheetOf("绩核-口径", [...HEAD, ...rows]);
}

function problems(...rows: readonly (readonly CellValue[])[]): readonly string[] {
  return (ruleSheetOf(withRows(...rows)).problems ?? []).map(({ row, text }) => `${row ?? "-"} ${text}`);
}

/** Without the rows of the worksheet, which the file does not have. */
const plain = (document: PolicyDocument | null): unknown =>
  JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === "row" ? undefined : value)));

describe("a rule sheet and its document", () => {
  it.each(Object.entries(DOCUMENTS))("%s: document, sheet, file and sheet again are the same", (_, document) => {
    const sheet = asSheet(document);
    const { document: read } = ruleSheetOf(sheet);
    expect(plain(read)).toEqual(plain(document));
    const { document: file } = ruleSheetFromText(JSON.stringify(read));
    expect(file && writeRuleSheet(file)).toEqual(writeRuleSheet(document));
  });

  it("comes back as it was, whatever it holds", () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
    const points = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    const text = fc.constantFrom("", "甲财绩〔2024〕3号", "第三条", "a b", "<script>alert(1)</script>", "1;2；3");
    const stated = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<StatedParameter<Value>> =>
      fc.record({
        value,
        on: fc.boolean(),
        basis: fc.record({ document: text, clause: text, date: fc.constantFrom("", "2024", "2024-03", "2024-03-01") }),
        certainty: fc.constantFrom("original" as const, "published" as const, "unconfirmed" as const),
        note: text,
      });
    const falling = fc
      .uniqueArray(share, { minLength: 1, maxLength: 5 })
      .map((values) => values.sort((a, b) => b - a).map((from) => ({ from, share: from })));
    const parameters: fc.Arbitrary<StatedParameters> = fc.record(
      {
        executionBands: stated(falling),
        executionCaps: stated(
          falling.map((steps) => [...steps].reverse().map(({ from }) => ({ below: from, cap: 60 }))),
        ),
        completionDeductions: stated(
          fc.array(
            fc.record({
              side: fc.constant("over" as const),
              at: share.map((value) => Math.round((value + 1) * 10_000) / 10_000),
              points,
            }),
            {
              maxLength: 4,
            },
          ),
        ),
        bonusPoints: stated(fc.record({ most: points, totalMost: points })),
        reviewDeduction: stated(fc.record({ points, most: points })),
        scoreRounding: stated(fc.constantFrom("half-up" as const, "down" as const, "up" as const)),
        lateShare: stated(fc.option(share)),
        scoreTolerance: stated(points),
      },
      { requiredKeys: [] },
    );
    const document = parameters.map((given): PolicyDocument => ({
      version: 1,
      name: "某县口径",
      base: null,
      authority: "某县财政局",
      date: "2024",
      edition: "2",
      scope: "",
      parameters: given,
      checks: [{ code: "F18", use: "error", basis: { document: "", clause: "", date: "" }, note: "" }],
      headings: [
        { place: "column", word: "县级下达数（A=B）", meaning: "budget" },
        { place: "title", word: "绩效情况表", kind: "project-self-evaluation" },
      ],
    }));
    fc.assert(
      fc.property(document, (given) => {
        const reading = ruleSheetOf(asSheet(given));
        expect(reading.problems).toBeNull();
        expect(plain(reading.document)).toEqual(plain(given));
      }),
      { numRuns: 200 },
    );
  });

  it("reads what people write", () => {
    const { document } = ruleSheetOf(
      sheetOf("绩核-口径", [
        ["口径名称：", "某县"],
        ["日期", "2024年3月"],
        ["项目", "规定", "依据"],
        ["总分按执行率封顶", "执行率70%—80%的，总分不超过89分\n60%－70%的，总分不超过79分；低于60%的，总分不超过69分"],
        ["完成值偏离扣分", "偏离±30%的，扣2分", "某县财绩〔2024〕3号"],
        ["得分小数位数", 1],
        ["检查F18", "必须修改"],
      ]),
    );
    expect(document?.date).toBe("2024-03");
    expect(document?.parameters.executionCaps?.value).toEqual([
      { below: 0.6, cap: 69 },
      { below: 0.7, cap: 79 },
      { below: 0.8, cap: 89 },
    ]);
    expect(document?.parameters.completionDeductions?.value).toEqual([
      { side: "over", at: 1.3, points: 2 },
      { side: "under", at: 0.7, points: 2 },
    ]);
    expect(document?.parameters.scoreDecimals?.value).toBe(1);
    expect(document?.checks.map(({ code, use }) => [code, use])).toEqual([["F18", "error"]]);
  });

  it("says one sentence for each row it cannot use, and then uses none", () => {
    expect(problems(["总分", "一百"], ["总分", 100], ["得分小数位数", 7], ["乱写", 1], ["", "x"])).toEqual([
      "5 “总分”的值“一百”读不懂，请写成：100分。",
      "6 “总分”与第5行重复，只能写一次。",
      "7 “得分小数位数”的值“7”超出范围。",
      "8 不认识的名称“乱写”，请按口径表样填写。",
      "9 有内容，但没有写名称。",
    ]);
    expect(problems(["检查 F99", "不检查"])).toEqual(["5 没有编号为“F99”的检查。"]);
    expect(problems(["评价等次", "优：80分以上；良：90分以上"])[0]).toContain("从高到低");
    expect(problems(["一级指标权重", "产出指标50分；效益指标20分"])[0]).toContain("80分，不是总分100分");
    expect(problems(["总分", "100分", "也许"])).toEqual(["5 “采用”写的是“也许”，只能是“是”、“否”。"]);
    expect(problems(["总分", "100分", "", "=HYPERLINK(1)"])[0]).toContain("依据文件");
    expect(problems(["总分", "100分", "", "", "", "三月"])[0]).toContain("日期");
    expect(problems(["本地表头（列）", "下达数＝什么"])[0]).toContain("不是可选的意思");
    expect(ruleSheetOf(sheetOf("绩核-口径", [["随便"]])).document).toBeNull();
  });

  it("takes no formula for a value", () => {
    const sheet = sheetOf("绩核-口径", [...HEAD, ["总分", 100]], { formulas: { B5: "SUM(A1:A9)" } });
    expect(ruleSheetOf(sheet).problems).toEqual([{ row: 5, text: "“值”是公式；口径表只能写固定的内容。" }]);
  });

  it("refuses ten thousand rows with few sentences", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`乱写${index}`, "9".repeat(300)]);
    const listed = problems(...rows);
    expect(listed.length).toBeLessThanOrEqual(51);
    expect(listed[0]).toContain("最多2000行");
    expect(listed.at(-1)).toContain("没有列出");
  });

  it("shows nothing of a hostile text but its letters", () => {
    const [sentence = ""] = problems(["\u202E<script>\u0007", "1"]);
    expect(sentence).not.toMatch(/[\u202E\u0007]/u);
  });

  it.each([
    "",
    "[]",
    "null",
    "{",
    '{"version":2}',
    '{"version":1,"name":"某县","parameters":{"totalPoints":{"value":"x"}}}',
  ])("refuses %s as a file with a sentence", (text) => {
    const { document, problems: reported } = ruleSheetFromText(text);
    expect(document).toBeNull();
    expect(reported?.[0]?.text).toMatch(/\p{Script=Han}{3}/u);
  });

  it("takes a short file for a whole one", () => {
    const { document } = ruleSheetFromText('{"version":1,"name":"某县","parameters":{"scoreDecimals":{"value":1}}}');
    expect(document?.parameters.scoreDecimals).toMatchObject({ value: 1, on: true });
  });
});
