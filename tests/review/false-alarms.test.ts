import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import type { Review } from "../../addin/review/types.ts";
import { formatCellRef, formatPosition } from "../../addin/sheet/address.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { templateWorkbooks } from "../../assets/workbooks/sheet-data.ts";
import { layouts } from "../fixtures/layouts/load.ts";

const errorsOf = ({ findings }: Review): string[] =>
  findings
    .filter((finding) => finding.severity === "error")
    .map((finding) => `${finding.code} ${finding.cells.slice(0, 1).map(formatCellRef).join("")} ${finding.message}`);

/** A sheet that has to stay silent, by its name. */
const silent = (name: string, what: string, read: () => Promise<WorkbookSnapshot>): void => {
  it(`on ${name}, ${what}`, async () => expect(errorsOf(review(await read()))).toEqual([]));
};

describe("no error is reported", () => {
  for (const { name, snapshot, clean, forms } of layouts()) {
    if (forms.length === 0) silent(name, "which is no form", () => Promise.resolve(workbookOf([snapshot])));
    else if (clean)
      silent(name, "a form of another province that adds up", () => Promise.resolve(workbookOf([snapshot])));
  }

  for (const { file } of templateWorkbooks()) {
    silent(file, "a blank form", async () => {
      const bytes = readFileSync(new URL(`../../assets/templates/${encodeURIComponent(file)}`, import.meta.url));
      return (await openWorkbookFile(bytes)).snapshot;
    });
  }
});

describe("the errors are those an audit finds", () => {
  const audited = layouts().filter((layout) => layout.audit !== undefined);
  it.each(audited.map((layout) => [layout.name, layout] as const))("on %s", (_name, { snapshot, audit = [] }) => {
    const { findings } = review(workbookOf([snapshot]));
    const messages = findings.map(
      (finding) => `${formatPosition(finding.cells[0] ?? { row: 0, column: 0 })} ${finding.code} ${finding.severity}`,
    );
    const wanted = audit.map(({ cell, code, level }) => `${cell} ${code} ${level}`);
    expect(messages.filter((line) => line.endsWith(" error")).toSorted()).toEqual(
      wanted.filter((line) => line.endsWith(" error")).toSorted(),
    );
    expect(messages).toEqual(expect.arrayContaining(wanted));
  });
});
