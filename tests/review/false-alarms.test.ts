import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import type { Review } from "../../addin/review/types.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { templateWorkbooks } from "../../assets/workbooks/sheet-data.ts";
import { layouts } from "../fixtures/layouts/load.ts";

const errorsOf = ({ findings }: Review): string[] =>
  findings.filter((finding) => finding.severity === "error").map((finding) => `${finding.code} ${finding.cells.slice(0, 1).map(formatCellRef).join("")} ${finding.message}`);

describe("no error is reported", () => {
  it.each(layouts().filter((layout) => layout.clean).map((layout) => [layout.name, layout] as const))("on %s, a form of another province that adds up", (_name, layout) => {
    expect(errorsOf(review(workbookOf([layout.snapshot])))).toEqual([]);
  });

  it.each(layouts().filter((layout) => layout.forms.length === 0).map((layout) => [layout.name, layout] as const))("on %s, which is no form", (_name, layout) => {
    expect(errorsOf(review(workbookOf([layout.snapshot])))).toEqual([]);
  });

  it.each(templateWorkbooks().map((workbook) => workbook.file))("on the blank form %s", async (file) => {
    const { snapshot } = await openWorkbookFile(readFileSync(new URL(`../../assets/templates/${encodeURIComponent(file)}`, import.meta.url)));
    expect(errorsOf(review(snapshot))).toEqual([]);
  });
});
