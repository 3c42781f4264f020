import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRounds, earlierOf, type RoundFinding } from "../../addin/compare/rounds.ts";

const finding = (rule: string, cell: string, message = "。"): RoundFinding => ({
  rule,
  code: "A01",
  severity: "error",
  cells: [cell],
  message,
});

describe("two rounds of a filing", () => {
  it("tell what was mended, what stands as it was, and what is new", () => {
    const [mended, kept, fresh] = [finding("a", "表!A1"), finding("b", "表!B2", "旧句"), finding("c", "表!C3")];
    const again = finding("b", "表!B2", "新句");
    expect(compareRounds([mended, kept], [again, fresh])).toEqual({ settled: [mended], open: [again], fresh: [fresh] });
  });

  it("know a finding again that moved with its row, and not one of another sheet", () => {
    const moved = finding("a", "表!A9", "同一句");
    expect(compareRounds([finding("a", "表!A1", "同一句")], [moved]).open).toEqual([moved]);
    expect(compareRounds([finding("a", "另表!A1", "同一句")], [moved]).fresh).toEqual([moved]);
  });

  it("account for every finding once", () => {
    const some = fc.array(
      fc.record({
        rule: fc.constantFrom("a", "b"),
        cell: fc.constantFrom("表!A1", "表!A2", "另!A1"),
        text: fc.constantFrom("甲", "乙"),
      }),
    );
    fc.assert(
      fc.property(some, some, (first, second) => {
        const [earlier, later] = [first, second].map((list) =>
          list.map(({ rule, cell, text }) => finding(rule, cell, text)),
        );
        const { settled, open, fresh } = compareRounds(earlier ?? [], later ?? []);
        expect(open.length + fresh.length).toBe(later?.length);
        expect(settled.length + open.length).toBe(earlier?.length);
      }),
    );
  });

  it("find the earlier file by its path, or by a name that stands once", () => {
    const files = [{ file: "一轮/甲/自评表.xlsx" }, { file: "一轮/乙/自评表.xlsx" }, { file: "一轮/丙.xlsx" }];
    expect(earlierOf("一轮/乙/自评表.xlsx", files)).toBe(files[1]);
    expect(earlierOf("二轮/丙.xlsx", files)).toBe(files[2]);
    expect(earlierOf("二轮/自评表.xlsx", files)).toBeNull();
    // The desk knows paths within the chosen folder alone, the command line whole ones.
    expect(earlierOf("乙/自评表.xlsx", files)).toBe(files[1]);
  });
});
