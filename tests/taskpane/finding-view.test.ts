import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, listRows, neighbour } from "../../taskpane/model/finding-view.ts";
import { sampleReview } from "./sample-core.ts";

const review = sampleReview();
const none = new Map<never, string>();
const keys = (change: Partial<typeof DEFAULT_VIEW>): string[] =>
  listRows(review, none, { ...DEFAULT_VIEW, ...change })
    .rows.filter((row) => row.kind !== "heading")
    .map((row) => row.key);

describe("list of findings", () => {
  it("groups by sheet and shows what could not be checked beside the findings", () => {
    const list = listRows(review, none, DEFAULT_VIEW);
    expect(list.rows.map((row) => row.key)).toEqual(["h自评表", "f0", "f1", "f2", "f3", "n0"]);
    expect(list.items).toBe(5);
  });

  it("groups by check under the check's code and title", () => {
    const headings = listRows(review, none, { ...DEFAULT_VIEW, group: "rule" }).rows.flatMap((row) =>
      row.kind === "heading" ? [row.title] : [],
    );
    expect(headings[0]).toBe("F02 执行率等于执行数除以预算数");
    expect(headings).toHaveLength(5);
  });

  it("narrows by category, sheet and text however it is typed", () => {
    expect(keys({ category: "error" })).toEqual(["f0", "f1"]);
    expect(keys({ category: "not-checked" })).toEqual(["n0"]);
    expect(keys({ sheet: "说明" })).toEqual([]);
    expect(keys({ search: "ｆ０７" })).toEqual(["f2"]);
    expect(keys({ search: "自评表!G5" })).toEqual(["f1"]);
  });

  it("keeps an explained finding in its own category", () => {
    const first = review.findings[0];
    const explained = new Map(first ? [[first, "有原因"]] : []);
    const rows = (category: "explained" | "error"): string[] =>
      listRows(review, explained, { ...DEFAULT_VIEW, category }).rows.flatMap((row) =>
        row.kind === "finding" ? [row.key] : [],
      );
    expect(rows("explained")).toEqual(["f0"]);
    expect(rows("error")).toEqual(["f1"]);
  });

  it("steps over headings and stops at both ends", () => {
    const { rows } = listRows(review, none, { ...DEFAULT_VIEW, group: "rule" });
    expect(neighbour(rows, null, 1)?.key).toBe("f0");
    expect(neighbour(rows, "f0", 1)?.key).toBe("f1");
    expect(neighbour(rows, "f0", -1)?.key).toBe("f0");
    expect(neighbour(rows, "n0", 1)?.key).toBe("n0");
    expect(neighbour([], null, 1)).toBeNull();
  });
});
