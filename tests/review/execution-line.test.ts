import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { Finding } from "../../addin/rules/finding.ts";

/** A form that scores the execution rate as its first line, and its own indicators in tenths. */
const findingsOf = (target: string, rate: string, executionScore: number, score: number | string): readonly Finding[] =>
  review(
    workbookOf([
      sheetOf("自评表", [
        ["2023年度项目支出绩效自评表"],
        ["项目名称", "送戏下乡"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["预算执行率", "预算执行率", "预算执行率", target, rate, 10, executionScore, "部分合同款次年支付，已列入计划"],
        ["产出指标", "数量指标", "送戏下乡场次", "≥96场", "81.6场", 7.5, score, "雨天取消部分演出，次年补演"],
        ["产出指标", "质量指标", "演出合格率", "≥95%", "96%", 82.5, 82.5, ""],
      ]),
    ]),
  ).findings;

describe("the execution rate as a line of the indicator table", () => {
  it("keeps two decimals beside scores in tenths", () => {
    expect(findingsOf("100%", "99.19%", 9.92, 6.4).filter(({ code }) => code === "I01")).toEqual([]);
  });

  it("has a fixed formula: a lower score asks for a word, an indicator's lower score only hints", () => {
    const findings = findingsOf("100%", "99.19%", 8.32, 5).filter(({ code }) => code === "I01");
    expect(findings.map(({ severity, found }) => [severity, found])).toEqual([
      ["warning", "8.32"],
      ["info", "5"],
    ]);
  });

  it("rounds to full points without contradicting its sign", () => {
    expect(findingsOf("=100%", "99.99%", 10, 6.4).filter(({ code }) => code === "I03")).toEqual([]);
  });

  it("says the points of a score once where the cell says them too", () => {
    const [finding] = findingsOf("100%", "99.19%", 9.92, "7分").filter(({ code }) => code === "I01");
    expect(finding?.message).toContain("填报7分，偏高");
  });
});
