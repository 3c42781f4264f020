import { describe, expect, it } from "vitest";
import { keysOf } from "../../taskpane/model/finding-keys.ts";
import { DEFAULT_VIEW, listRows, neighbour, openItems } from "../../taskpane/model/finding-view.ts";
import { sampleReview } from "./sample-core.ts";

const review = sampleReview();
const listed = { review, explained: new Map<never, string>(), leaving: [] };
const codes = (change: Partial<typeof DEFAULT_VIEW>): string[] =>
  listRows(listed, { ...DEFAULT_VIEW, ...change }).rows.flatMap((row) => {
    if (row.kind === "heading") return [];
    return [row.kind === "gap" ? `n${row.gap.code}` : row.finding.code];
  });
const key = (index: number): string => {
  const finding = review.findings[index];
  return (finding && keysOf(review).keyOf.get(finding)) ?? "";
};

describe("list of findings", () => {
  it("puts what must be changed first, then what must be explained, then what could not be checked; hints are folded", () => {
    const headings = listRows(listed, DEFAULT_VIEW).rows.flatMap((row) =>
      row.kind === "heading" ? [[row.title, row.count, row.folded]] : [],
    );
    expect(headings).toEqual([
      ["必须修改", 2, false],
      ["需作说明", 1, false],
      ["未能检查", 1, false],
      ["提示", 1, true],
    ]);
    expect(openItems(listed).map(({ category }) => category)).toEqual(["error", "error", "warning", "not-checked"]);
  });

  it("shows a folded group once it is unfolded, or when somebody asks for it", () => {
    expect(codes({})).toHaveLength(4);
    expect(codes({ folded: new Set() })).toHaveLength(5);
    expect(codes({ category: "info" })).toHaveLength(1);
  });

  it("sorts sheets and checks by the weightiest item in them", () => {
    const sheets = ["甲", "乙"].map((sheet) => ({ sheet, row: 0, column: 0 }));
    const [hint, must] = [review.findings.find(({ severity }) => severity === "info"), review.findings[0]];
    if (!hint || !must) throw new Error("sample");
    const findings = [
      { ...must, cells: sheets.slice(1) },
      { ...hint, cells: sheets.slice(0, 1) },
      { ...hint, cells: sheets.slice(1) },
    ];
    const rows = listRows(
      { ...listed, review: { ...review, findings, notChecked: [] } },
      { ...DEFAULT_VIEW, group: "sheet", folded: new Set() },
    ).rows.flatMap((row) => (row.kind === "heading" ? [row.title] : []));
    expect(rows).toEqual(["乙", "甲"]);
  });

  it("groups by check under the check's code and title", () => {
    const headings = listRows(listed, { ...DEFAULT_VIEW, group: "rule" }).rows.flatMap((row) =>
      row.kind === "heading" ? [row.title] : [],
    );
    expect(headings[0]).toBe("F02 执行率等于执行数除以预算数");
    expect(headings).toHaveLength(5);
  });

  it("narrows by category, sheet and text however it is typed", () => {
    expect(codes({ category: "error" })).toHaveLength(2);
    expect(codes({ category: "not-checked" })).toHaveLength(1);
    expect(codes({ sheet: "说明" })).toEqual([]);
    expect(codes({ search: "ｆ０７" })).toEqual(["F07"]);
    expect(codes({ search: "自评表!G5" })).toHaveLength(1);
  });

  it("keeps an explained finding in its own category", () => {
    const first = review.findings[0];
    const explained = new Map(first ? [[first, "有原因"]] : []);
    const rows = (category: "explained" | "error"): string[] =>
      listRows({ ...listed, explained }, { ...DEFAULT_VIEW, category }).rows.flatMap((row) =>
        row.kind === "finding" ? [row.key] : [],
      );
    expect(rows("explained")).toEqual([key(0)]);
    expect(rows("error")).toEqual([key(1)]);
  });

  it("steps over headings and stops at both ends", () => {
    const { rows } = listRows(listed, { ...DEFAULT_VIEW, group: "rule" });
    expect(neighbour(rows, null, 1)?.key).toBe(key(0));
    expect(neighbour(rows, key(0), 1)?.key).toBe(key(1));
    expect(neighbour(rows, key(0), -1)?.key).toBe(key(0));
    expect(neighbour([], null, 1)).toBeNull();
  });

  it("tells apart two findings of one check on the same cells", () => {
    const [first] = review.findings;
    const twice = { ...review, findings: first ? [first, { ...first, message: "另一句" }] : [] };
    expect(new Set(keysOf(twice).findings.keys()).size).toBe(2);
  });
});
