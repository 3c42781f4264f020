import { describe, expect, it } from "vitest";
import { admitsMiss } from "../../addin/values/admitted-miss.ts";
import { compareValues } from "../../addin/values/compare.ts";
import { readDirection } from "../../addin/values/direction.ts";
import { readText, readValue } from "../../addin/values/reading.ts";
import { readBeside, parseIndicatorValue } from "../../addin/values/indicator-value.ts";

/** The comparison of two cells as typed. */
function status(target: string | number, actual: string | number): string {
  const wanted = parseIndicatorValue(typeof target === "number" ? readValue(target) : readText(target));
  const done = readBeside(
    wanted,
    parseIndicatorValue(typeof actual === "number" ? readValue(actual) : readText(actual)),
  );
  return compareValues(wanted, done, readDirection(wanted, { name: "" }).direction).status;
}

describe("a result against its target", () => {
  it.each([
    // Chinese numerals on either side
    ["≥三次", "2次", "not-met"],
    ["≥三次", "三次", "met"],
    ["十二项", "十一项", "not-met"],
    ["≥百分之九十", "95%", "met"],
    // intervals
    ["[90%,95%]", "92%", "met"],
    ["[90%，95%]", "89%", "not-met"],
    ["10±2天", "11天", "met"],
    ["10±2", 13, "not-met"],
    ["90+%", "89%", "not-met"],
    ["90%+", "90%", "met"],
    ["≥95%", "85%-90%", "not-met"],
    ["≥95%", "95%-98%", "met"],
    ["≥95%", "90%~98%", "undecided"],
    // results that say it themselves
    ["≥90%", "已完成80%，未达标", "not-met"],
    ["显著提高", "未达到预期", "not-met"],
    ["≥3次", "未完成", "not-met"],
    ["安全事故0起", "无未完成事项", "undecided"],
    // strict signs at the boundary
    [">95%", "95%", "not-met"],
    ["<5天", "5天", "not-met"],
    // negative and zero targets
    ["≥-5%", "-8%", "not-met"],
    ["≥-5%", "-3%", "met"],
    ["0件", "2件", "undecided"],
    ["0件", "0件", "met"],
    ["≤0件", "2件", "not-met"],
    // dates as numbers
    ["2023年12月31日前", 20240115, "not-met"],
    ["2023年12月31日前", "20231230", "met"],
    ["2023年12月底前", "2024.01", "not-met"],
    ["2023年12月31日前", 45306, "not-met"],
    ["2023年12月31日前", 45275, "met"],
    ["2024年3月底前", "2024.1", "undecided"],
  ] as const)("%s — %s: %s", (target, actual, expected) => expect(status(target, actual)).toBe(expected));
});

describe("a result that says it was missed", () => {
  it.each([
    ["未完成", true],
    ["已完成80%，未达标", true],
    ["仅完成3次", true],
    ["按时完成", false],
    ["不存在未完成的事项", false],
    ["未完成率0%", false],
    ["达标", false],
    [`完成情况良好。${"一".repeat(90)}未完成`, false],
  ])("%s: %s", (text, expected) => expect(admitsMiss(text)).toBe(expected));
});
