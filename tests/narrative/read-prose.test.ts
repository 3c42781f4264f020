import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../addin/narrative/claim.ts";
import { readProse } from "../../addin/narrative/read-prose.ts";
import { sourceText } from "../../addin/narrative/source-text.ts";
import { foldText } from "../../addin/values/fold.ts";
import { seedReports } from "../fixtures/load.ts";

const show = ({ kind, subject, figure }: Claim): string =>
  `${kind} ${subject} ${figure.value.toFixed()}${figure.unit ?? ""}`;
const read = (text: string): string[] => readProse(text).claims.map(show);

describe("claims in prose", () => {
  it("amounts, with the parts named after 其中", () => {
    const { claims, breakdowns } = readProse(
      "累计拨付到位805.31万元，使用805.31万元，其中：企业奖励补助725万元，平台咨询费80.31万元。",
    );
    expect(claims.map(show)).toEqual([
      "amount 拨付到位 805.31万元",
      "amount 使用 805.31万元",
      "amount 企业奖励补助 725万元",
      "amount 平台咨询费 80.31万元",
    ]);
    expect(breakdowns).toEqual([{ total: 1, parts: [2, 3] }]);
    expect(claims.map(({ among }) => among)).toEqual([null, null, 1, 1]);
  });

  it("a second 其中 has its own total", () => {
    const { breakdowns } = readProse(
      "收入100万元，其中：拨款100万元；支出90万元，其中：基本支出60万元，项目支出30万元。",
    );
    expect(breakdowns).toEqual([
      { total: 0, parts: [1] },
      { total: 2, parts: [3, 4] },
    ]);
  });

  it("shares and counts between the parts are no parts", () => {
    const { breakdowns } = readProse(
      "总支出100万元，其中：基本支出40万元，占40%；项目支出60万元，涉及3个项目，占60%。",
    );
    expect(breakdowns).toEqual([{ total: 0, parts: [1, 3] }]);
  });

  it.each([
    ["新增规模企业18家，今年比目标任务超20%", ["quantity 新增规模企业 18家", "over-target 新增规模企业 20%"]],
    ["服务群众434人次，超目标任务350人次的24%", ["quantity 服务群众 434人次", "target 服务群众 350人次", "level  24%"]],
    ["高新增加值占GDP24.9%，超128.57%", ["level 高新增加值占GDP 24.9%", "over-target 高新增加值占GDP 128.57%"]],
    ["财政科技支出1.627亿元，比上年增长3.16%", ["amount 财政科技支出 1.627亿元", "growth 财政科技支出 3.16%"]],
    ["工业实缴税金7009万元，同比下降19.2%", ["amount 工业实缴税金 7009万元", "growth 工业实缴税金 -19.2%"]],
    [
      "年初预算1900万元，实际支出805.31万元，年终调减预算1094.69万元，执行率100%",
      ["amount 年初预算 1900万元", "amount 支出 805.31万元", "adjustment  -1094.69万元", "execution  100%"],
    ],
    ["累计完成投资2983万元，完成年度计划149.2%", ["amount 投资 2983万元", "completion 投资 149.2%"]],
    ["注册备案262家，完成率为163.75%", ["quantity 注册备案 262家", "completion 注册备案 163.75%"]],
    [
      "现有高新技术企业达到42家，超额完成市定40家目标任务",
      ["quantity 现有高新技术企业 42家", "target 现有高新技术企业 40家"],
    ],
    ["满意度超过90%", ["level 满意度 90%"]],
    ["增长率不超过5%", ["level 增长率 5%"]],
    ["1—9月，占比为17.76%", ["level 占比 17.76%"]],
    ["86家规模工业企业完成增加值", ["quantity 规模工业企业 86家"]],
  ])("%s", (text, claims) => expect(read(text)).toEqual(claims));

  it("a comparison goes back to the result of its own sentence only", () => {
    const { claims } = readProse("新增企业18家，超20%。超30%");
    expect(claims.map(({ of }) => of)).toEqual([null, 0, null]);
  });
});

describe("the sentences of the public filings", () => {
  const sentences = seedReports().flatMap((report) =>
    report.sentences.map((sentence) => ({ id: `${report.id}#${sentence.n}`, ...sentence })),
  );
  const facts = sentences.flatMap(({ id, text, facts: list }) =>
    list.flatMap((fact) => (typeof fact.value === "number" ? [{ id, text, fact, value: Math.abs(fact.value) }] : [])),
  );

  it("nearly every audited figure is read with its unit", () => {
    const missed = facts.filter(
      ({ text, fact, value }) =>
        !readProse(text).claims.some(({ figure }) => figure.value.abs().eq(value) && (figure.unit ?? "") === fact.unit),
    );
    // What is left: a count written in words (两条), 百分比 written for 百分点, and 名/家 audited under another counting word.
    expect(missed.length / facts.length).toBeLessThan(0.02);
  });

  it("every claim points at its own figure in the text", () => {
    for (const { text } of sentences) {
      for (const { figure, start, end } of readProse(text).claims) {
        const digits = /\d[\d,]*(?:\.\d+)?/u.exec(foldText(text.slice(start, end)))?.[0].replaceAll(",", "") ?? "";
        expect(digits).toBe(figure.value.abs().toFixed(Math.max(0, figure.decimals)));
      }
    }
  });

  it("amounts of form prose keep their names", () => {
    const prose = sentences.filter(({ id }) => id.includes("-text#"));
    const money = prose.flatMap(({ text, facts: list }) =>
      list.flatMap((fact) => (fact.unit.endsWith("元") ? [{ text, fact }] : [])),
    );
    const unnamed = money.filter(
      ({ text, fact }) =>
        !readProse(text).claims.some(
          ({ kind, subject, figure }) => (kind === "adjustment" || subject !== "") && figure.value.abs().eq(fact.value),
        ),
    );
    expect(unnamed).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "其中：",
    "（",
    "）",
    "，",
    "。",
    "；",
    "比上年增长",
    "超",
    "使用",
    "805.31万元",
    "１００％",
    "18家",
    "2021年",
    "12月",
    "　",
    "\n",
    "调减预算",
    "、",
    "約",
    "①",
    "占",
    "满意度",
  );
  const prose = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));

  it("is read without failing, claims in order and inside the text, links pointing backwards", () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const { claims, breakdowns } = readProse(text);
        let end = 0;
        claims.forEach((claim, index) => {
          expect(claim.start).toBeGreaterThanOrEqual(end);
          expect(claim.end).toBeGreaterThan(claim.start);
          expect(claim.end).toBeLessThanOrEqual(text.length);
          end = claim.end;
          for (const link of [claim.of, claim.among]) if (link !== null) expect(link).toBeLessThan(index);
        });
        for (const { total, parts } of breakdowns) for (const part of parts) expect(claims[part]?.among).toBe(total);
      }),
    );
  });

  it("folds as cells do, and finds its way back", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const folded = sourceText(text);
        expect(folded.text).toBe(foldText(text));
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = folded.origin(at, at + 1);
          expect(foldText(text.slice(start, end)).includes(folded.text.charAt(at).trim())).toBe(true);
        }
      }),
    );
  });
});
