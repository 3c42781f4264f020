import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyIgnores, covers, decideIgnore, reasonProblem } from "../../addin/review/ignore.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { Finding } from "../../addin/rules/finding.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

const book = (rate: string): WorkbookSnapshot =>
  workbookOf([
    sheetOf(
      "自评表",
      [
        ["执行率", rate],
        ["合计", 3],
      ],
      { merges: ["B2:C2"] },
    ),
  ]);

const finding = (found: string): Finding => ({
  rule: "execution-rate",
  code: "F02",
  severity: "error",
  cells: [
    { sheet: "自评表", row: 0, column: 1 },
    { sheet: "自评表", row: 1, column: 2 },
  ],
  found,
  expected: "99%",
  difference: "",
  message: "不符。",
  working: "",
  basis: "",
  fix: null,
});

describe("explanations (出错说明)", () => {
  it("hold while rule, cells and values stay the same", () => {
    const decision = decideIgnore(finding("100%"), book("100%"), "  上级追加资金 ");
    const again = finding("100%");
    const outcome = applyIgnores([again], [decision], book("100%"));
    expect(outcome.explained.get(again)).toBe("上级追加资金");
    expect(outcome.void).toEqual([]);
    expect(covers(decision, again, book("100%"))).toBe(true);
  });

  it("become void when a value of the cells involved changes", () => {
    const decision = decideIgnore(finding("100%"), book("100%"), "上级追加资金");
    const changed = finding("98%");
    expect(applyIgnores([changed], [decision], book("98%"))).toEqual({ explained: new Map(), void: [decision] });
  });

  it("follow a merged cell to its anchor: a new sum voids them", () => {
    const decision = decideIgnore(finding("100%"), book("100%"), "上级追加资金");
    const other = workbookOf([
      sheetOf(
        "自评表",
        [
          ["执行率", "100%"],
          ["合计", 4],
        ],
        { merges: ["B2:C2"] },
      ),
    ]);
    expect(applyIgnores([finding("100%")], [decision], other).explained.size).toBe(0);
  });

  it("become void when the sheet is gone or the finding no longer occurs", () => {
    const decision = decideIgnore(finding("100%"), book("100%"), "上级追加资金");
    expect(applyIgnores([finding("100%")], [decision], workbookOf([])).void).toEqual([decision]);
    expect(applyIgnores([], [decision], book("100%")).void).toEqual([decision]);
  });

  it("cover one finding each, even when two look the same", () => {
    const decision = decideIgnore(finding("100%"), book("100%"), "上级追加资金");
    expect(applyIgnores([finding("100%"), finding("100%")], [decision], book("100%")).explained.size).toBe(1);
  });

  it("survive storage as JSON and hold no figures", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const decision = decideIgnore(finding(value), book(value), "上级追加资金");
        const stored: unknown = JSON.parse(JSON.stringify(decision));
        expect(stored).toEqual(decision);
        expect(decision.values).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it("need a reason of some words without personal numbers", () => {
    expect(reasonProblem("上级追加资金 12 月到账")).toBeNull();
    expect(reasonProblem("  ")).toContain("请写明");
    expect(reasonProblem("见附件")).toContain("太短");
    expect(reasonProblem("长".repeat(201))).toContain("太长");
    expect(reasonProblem("联系 139-1234-5678 核实")).toContain("电话");
    expect(reasonProblem("合同金额为 12345678901.50 元")).toBeNull();
  });
});
