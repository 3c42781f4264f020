import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import type { Review } from "../../addin/review/types.ts";
import { formatPosition, type CellRef } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { printed } from "../fixtures/provinces/build.ts";
import { faultsOf, type Fault } from "../fixtures/provinces/faults.ts";
import { PRINTS } from "../fixtures/provinces/prints.ts";

const RANK = { info: 1, warning: 2, error: 3 } as const;
const names = (cells: readonly CellRef[], wanted: readonly string[]): boolean =>
  cells.some((cell) => wanted.includes(formatPosition(cell)));

/** The fault is named at one of its cells: as severely as it is, or, where that is enough, as not checked. */
function isNamed({ findings, notChecked }: Review, { level, cells }: Fault): boolean {
  const least = level === "any" ? RANK.info : RANK[level];
  return (
    findings.some((finding) => RANK[finding.severity] >= least && names(finding.cells, cells)) ||
    (level === "any" && notChecked.some((entry) => names(entry.cells, cells)))
  );
}

describe.each(PRINTS.map((print) => [print.name, printed(print)] as const))("a form as printed in %s", (_, form) => {
  it("is recognised, with every figure checked and nothing to correct", () => {
    const { sheets, findings, notChecked, verdict } = review(workbookOf([form.sheet]));
    expect(sheets.map((sheet) => sheet.form)).toEqual([
      form.name.includes("department") ? "department-self-evaluation" : "project-self-evaluation",
    ]);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
    expect(notChecked.map(({ reason }) => reason)).toEqual([]);
    expect(sheets[0]?.coverage).toMatchObject({ undecided: 0, unread: 0 });
    expect(verdict).not.toBe("incomplete");
  });

  it.each(faultsOf(form).map((fault) => [fault.name, fault] as const))("with one fault: %s", (_name, fault) => {
    const wrong = review(workbookOf([sheetOf("Sheet1", form.rows, { merges: form.merges, edits: fault.edits })]));
    expect(isNamed(wrong, fault)).toBe(true);
    expect(wrong.verdict).not.toBe("passed");
    const others = wrong.findings.filter(
      ({ severity, cells }) =>
        severity === "error" && !names(cells, [...fault.cells, ...Object.keys(fault.edits), form.total]),
    );
    expect(others.map(({ message }) => message)).toEqual([]);
  });
});
