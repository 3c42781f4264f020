import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { sampleWorkbooks } from "../../assets/workbooks/sheet-data.ts";
import { REGIONS, seedForm, seedIdOfSheet } from "../fixtures/load.ts";

describe("sample files", () => {
  it.each(sampleWorkbooks().map((workbook) => workbook.file))(
    "%s is reviewed exactly like the filing it was made from",
    async (file) => {
      const region = REGIONS.find((name) => file.startsWith(name));
      if (!region) throw new Error(file);
      const { snapshot } = await openWorkbookFile(
        readFileSync(new URL(`../../assets/samples/${encodeURIComponent(file)}`, import.meta.url)),
      );
      const published = workbookOf(snapshot.sheets.map((sheet) => seedForm(seedIdOfSheet(region, sheet.name))));
      const fromFile = review(snapshot);
      const fromData = review(published);
      expect(fromFile.findings).toEqual(fromData.findings);
      expect(fromFile.sheets).toEqual(fromData.sheets);
      expect(fromFile.derivations.map(({ cell, value, state }) => ({ cell, value, state }))).toEqual(
        fromData.derivations.map(({ cell, value, state }) => ({ cell, value, state })),
      );
    },
  );
});
