import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ruleSheetFromText, ruleSheetOf } from "../../addin/review/rule-sheets.ts";
import type { RuleSheetReading } from "../../addin/policy/rule-sheet/problem.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { runInProcess } from "../cli/run-in-process.ts";
import { fileOf } from "../cli/workbook-file.ts";

type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [
  ["口径名称", "某县口径"],
  ["名称", "值", "采用", "依据文件", "条款", "文件日期", "确定程度", "说明"],
];
const many = (count: number, row: (index: number) => readonly CellValue[]): Rows =>
  Array.from({ length: count }, (_, index) => row(index));

const texts = (count: number, text: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => text(index));

/** Rows of a worksheet, and a word of the sentence they must get. */
const SHEETS: Readonly<Record<string, readonly [rows: Rows, message: string]>> = {
  "10,000 rows": [many(10_000, () => ["总分", "100分"]), "最多2000行"],
  "10,000 local headings": [many(10_000, (index) => ["本地表头（列）", `词${index}＝得分`]), "最多2000行"],
  "600 local headings": [many(600, (index) => ["本地表头（列）", `词${index}＝得分`]), "最多500项"],
  "61 items in one cell": [
    [["总分按执行率封顶", texts(61, (index) => `执行率低于${index + 1}%的，总分不超过${index + 1}分`).join("；")]],
    "超出范围",
  ],
  "a script as a value": [[["总分", "<script>alert(1)</script>"]], "读不懂"],
  "a script as a name": [[["<script>alert(1)</script>", "1"]], "不认识的名称"],
  "a number beyond all bounds": [[["总分", 1e308]], "读不懂"],
  "32,000 digits": [[["总分", "9".repeat(32_000)]], "读不懂"],
  "32,000 characters of almost a rule": [[["总分按执行率封顶", "执行率70%—".repeat(4000)]], "读不懂"],
  "a negative number": [[["总分", -5]], "读不懂"],
  "a truth value": [[["总分", true]], "读不懂"],
  "an error value": [[["总分", { error: "#REF!" }]], "错误值"],
  "a name every object has": [[["__proto__", "1"]], "不认识的名称"],
  "a choice every object has": [[["总分", "100分", "constructor"]], "只能是"],
  "text that a program takes for a formula": [[["总分", "100分", "是", '=HYPERLINK("x")']], "开头"],
  "a parameter twice": [
    [
      ["总分", "100分"],
      ["总分", "90分"],
    ],
    "第3行重复",
  ],
  "a check twice": [
    [
      ["检查 W06", "不检查"],
      ["检查：W06", "检查"],
    ],
    "重复",
  ],
  "a heading with two meanings": [
    [
      ["本地表头（列）", "县级下达数＝全年预算数"],
      ["本地表头（行）", "县级下达数＝年初预算数"],
    ],
    "重复",
  ],
  "a group twice": [[["一级指标权重", "产出指标45分；产出指标45分"]], "写了两次"],
  "a grade twice": [[["评价等次", "优：90分以上；优：0分以上"]], "写了两次"],
};

const json = (inside: string): string => `{"version":1,"name":"某县口径",${inside}}`;
const list = (count: number, item: (index: number) => string): string => texts(count, item).join(",");

/** Texts of a file, and a word of the sentence they must get. */
const FILES: Readonly<Record<string, readonly [text: string, message: string]>> = {
  "no JSON": ["口径", "不是 JSON"],
  "100,000 brackets": ["[".repeat(100_000), "不是 JSON"],
  "deep nesting": [
    json(`"parameters":{"totalPoints":{"value":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`),
    "类型不对",
  ],
  "a list": ["[]", "不是口径表"],
  "a prototype": [json('"__proto__":{"base":"hubei"}'), "不认识的项"],
  "a prototype among the parameters": [
    json('"parameters":{"__proto__":{"value":1},"constructor":{"value":1}}'),
    "不认识的项",
  ],
  "a prototype as base": [json('"base":"__proto__"'), "不是可选的内容"],
  "a number beyond all bounds": [json('"parameters":{"totalPoints":{"value":1e999}}'), "类型不对"],
  "a large number": [json('"parameters":{"totalPoints":{"value":1e9}}'), "超出范围"],
  "a number as text": [json('"parameters":{"totalPoints":{"value":"100"}}'), "类型不对"],
  "a key twice": [json('"parameters":{"totalPoints":{"value":100},"totalPoints":{"value":90}}'), "写了两次"],
  "an escaped key twice": [json('"base":null,"b\\u0061se":"hubei"'), "写了两次"],
  "10,000 unknown parameters": [json(`"parameters":{${list(10_000, (i) => `"k${i}":{"value":1}`)}}`), "不认识的项"],
  "10,000 checks": [json(`"checks":[${list(10_000, () => '{"code":"W06","use":"off"}')}]`), "最多300项"],
  "a formula as name": ['{"version":1,"name":"=cmd|x"}', "内容不合要求"],
  "a control character": ['{"version":1,"name":"某县\\u0000口径"}', "内容不合要求"],
  "an indicator twice": [
    json(
      `"parameters":{"rateRules":{"value":[${list(2, () => '{"indicator":"甲率","aliases":[],"points":5,"rule":{"kind":"over","limit":1,"deduct":1}}')}]}}`,
    ),
    "写了两次",
  ],
};

function refusedWith(reading: RuleSheetReading, message: string): void {
  expect(reading.document).toBeNull();
  const texts = (reading.problems ?? []).map(({ text }) => text);
  expect(texts.join("")).toContain(message);
  // One sentence each, none of them a page long.
  for (const text of texts) expect(text.length).toBeLessThan(300);
  expect(texts.length).toBeLessThan(60);
}

describe("a hostile rule sheet gets sentences", () => {
  it.each(Object.entries(SHEETS))("as a worksheet: %s", (_, [rows, message]) => {
    refusedWith(ruleSheetOf(sheetOf("绩核-口径", [...HEAD, ...rows])), message);
  });

  it.each([
    ["value", "B3"],
    ["name of the sheet", "B1"],
    ["basis", "D3"],
  ])("as a worksheet with a formula as %s", (_, place) => {
    const sheet = sheetOf("绩核-口径", [...HEAD, ["总分", "100分"]], { formulas: { [place]: "50+50" } });
    refusedWith(ruleSheetOf(sheet), "公式");
  });

  it.each(Object.entries(FILES))("as a file: %s", (_, [text, message]) => {
    refusedWith(ruleSheetFromText(text), message);
  });

  it("and nothing of it reaches the objects of the program", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { base?: unknown }).base).toBeUndefined();
  });
});

describe("on the command line", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "jihe-hostile-"));
    writeFileSync(join(root, "表.xlsx"), fileOf(workbookOf([exampleSheet("表", { form: "project", edit: {} })])));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function refused(name: string, content: string | Uint8Array, message: string): Promise<void> {
    const path = join(root, name);
    writeFileSync(path, content);
    const { code, out, err } = await runInProcess(["--policy-file", path, join(root, "表.xlsx")]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    // No control character but the line breaks of the message itself.
    expect(err).not.toMatch(/[^\P{Cc}\n]/u);
  }

  it.each(Object.entries(FILES))("a file is refused: %s", async (_, [text, message]) => {
    await refused("口径.jihe.json", text, message);
  });

  // The writer of the tests writes what is shown: an error would become its text.
  it.each(Object.entries(SHEETS).filter(([, [rows, message]]) => rows.length < 100 && message !== "错误值"))(
    "a workbook is refused: %s",
    async (_, [rows, message]) => {
      await refused("口径.xlsx", fileOf(workbookOf([sheetOf("绩核-口径", [...HEAD, ...rows])])), message);
    },
  );
});
