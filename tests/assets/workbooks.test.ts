import { readFileSync, readdirSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildWorkbooks } from "../../assets/workbooks/build.ts";
import { sampleForm, sampleWorkbooks, templateWorkbooks } from "../../assets/workbooks/sheet-data.ts";
import { REGIONS, seedForm, seedForms, seedIdOfSheet } from "../fixtures/load.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";

const assets = new URL("../../assets/", import.meta.url);
const built = buildWorkbooks();

describe("the sample form of the task pane", () => {
  it("is up to date (npm run generate:workbooks)", () => {
    expect(readFileSync(new URL("../../assets/data/sample-form.json", import.meta.url), "utf8")).toBe(sampleForm());
  });
});

describe("sample and template workbooks", () => {
  it.each([...built.keys()])("%s is what npm run generate:workbooks writes", (path) => {
    const kept = new Uint8Array(readFileSync(new URL(encodeURI(path), assets)));
    expect(Buffer.from(kept).equals(Buffer.from(built.get(path) ?? new Uint8Array()))).toBe(true);
  });

  it("leaves nothing beside them", () => {
    const kept = ["samples", "templates"].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, assets)).map((name) => `${folder}/${name}`),
    );
    expect(kept.filter((path) => path.endsWith(".xlsx")).sort()).toEqual([...built.keys()].sort());
  });

  it("gives the same bytes every time", () => {
    const again = buildWorkbooks();
    for (const [path, bytes] of built)
      expect(Buffer.from(again.get(path) ?? new Uint8Array()).equals(Buffer.from(bytes)), path).toBe(true);
  });

  it("covers every published form and a workbook per region", () => {
    const sheets = sampleWorkbooks().flatMap((workbook) => workbook.sheets.map((sheet) => sheet.name));
    expect(sheets.length).toBe(seedForms().length);
    expect(
      sampleWorkbooks()
        .map((workbook) => workbook.file.replace(/\d+\.xlsx$/, ""))
        .sort(),
    ).toEqual([...REGIONS].sort());
  });
});

describe("samples", () => {
  it.each(sampleWorkbooks().map((workbook) => workbook.file))("%s holds exactly what was published", (file) => {
    const region = REGIONS.find((name) => file.startsWith(name));
    if (!region) throw new Error(file);
    const { sheets } = openXlsx(built.get(`samples/${file}`) ?? new Uint8Array()).snapshot;
    for (const sheet of sheets) {
      const published = seedForm(seedIdOfSheet(region, sheet.name));
      for (let row = 0; row < published.rowCount; row++) {
        for (let column = 0; column < published.columnCount; column++) {
          expect(cellAt(sheet, row, column).value, `${sheet.name} ${row + 1},${column + 1}`).toBe(
            cellAt(published, row, column).value,
          );
        }
      }
      expect(sheet.merges.length).toBe(published.merges.length);
    }
  });
});

describe("templates", () => {
  it("are blank: no unit, no amount, no score, no person", () => {
    const published = seedForms()
      .flatMap((form) => form.rows.flat())
      .filter((value) => typeof value === "number" && !Number.isInteger(value));
    for (const workbook of templateWorkbooks()) {
      const values = workbook.sheets.flatMap((sheet) => sheet.rows.flat());
      expect(
        values.filter((value) => published.includes(value)),
        workbook.file,
      ).toEqual([]);
      expect(
        values.filter((value) => /×××|科技和工业信息|20[12]\d ?年度|\d{7,}/.test(String(value))),
        workbook.file,
      ).toEqual([]);
    }
  });

  it("are printed on A4, as wide as the paper", () => {
    for (const [path, bytes] of built)
      for (const [name, part] of Object.entries(unzipSync(bytes))) {
        if (!name.includes("/worksheets/")) continue;
        const xml = strFromU8(part);
        expect(xml, `${path} ${name}`).toContain('<pageSetUpPr fitToPage="1"/>');
        expect(xml, `${path} ${name}`).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation=');
      }
  });
});
