import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { verdictText } from "../../addin/messages/report.ts";
import { countReview } from "../../addin/review/counts.ts";
import { reportText } from "../../addin/review/export.ts";
import { review } from "../../addin/review/review.ts";
import { seedWorkbook } from "../fixtures/load.ts";

describe("the verdict a person reads", () => {
  const blank = review(
    openXlsx(readFileSync(new URL("../../assets/templates/湖南芦淞样式.xlsx", import.meta.url))).snapshot,
  );

  it("never calls blank forms passed", () => {
    expect(blank.verdict).toBe("incomplete");
    expect(verdictText(countReview(blank, new Map()))).toBe("没有可校验的内容");
    expect(reportText({ review: blank, explained: new Map(), facts: [] })).not.toContain("通过");
  });

  it("names the sheets that were not checked whole beside those without a problem", () => {
    const counts = {
      must: 0,
      explain: 0,
      hints: 2,
      explained: 0,
      off: 0,
      notChecked: 0,
      forms: 3,
      unread: 1,
      partial: false,
    };
    expect(verdictText(counts)).toBe("没有发现问题，有 1 张表没有全部校验，另有 2 处提示");
    expect(verdictText({ ...counts, unread: 0 })).toBe("通过，另有 2 处提示");
  });
});

describe("what is offered to be written", () => {
  it("is no total that would hide parts not listed", () => {
    const found = review(seedWorkbook("衡山")).findings.filter(
      ({ code, severity }) => code === "B04" && severity === "warning",
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ fix }) => fix)).toEqual(found.map(() => null));
  });
});
