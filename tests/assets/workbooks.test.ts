import { readFileSync, readdirSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { buildWorkbooks } from "../../assets/workbooks/build.ts";
import { sampleForm, sampleWorkbooks, templateWorkbooks } from "../../assets/workbooks/sheet-data.ts";
import { REGIONS, seedForm, seedForms, seedIdOfSheet } from "../fixtures/load.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";

const assets = new URL("../../assets/", import.meta.url);
const built = await buildWorkbooks();

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

  it("gives the same bytes every time", async () => {
    const again = await buildWorkbooks();
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
  it.each(sampleWorkbooks().map((workbook) => workbook.file))("%s holds exactly what was published", async (file) => {
    const region = REGIONS.find((name) => file.startsWith(name));
    if (!region) throw new Error(file);
    const { sheets } = await readXlsx(built.get(`samples/${file}`) ?? new Uint8Array());
    for (const sheet of sheets) {
      const published = seedForm(seedIdOfSheet(region, sheet.name));
      for (let row = 0; row < published.rowCount; row++) {
        for (let column = 0; column < published.columnCount; column++) {
          expect(sheet.rows[row]?.[column] ?? null, `${sheet.name} ${row + 1},${column + 1}`).toBe(
            cellAt(published, row, column).value,
          );
        }
      }
      expect(sheet.merges?.length).toBe(published.merges.length);
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

  it("are printed on A4, as wide as the paper", async () => {
    for (const [path, bytes] of built) {
      for (const sheet of (await readXlsx(bytes)).sheets) {
        expect(sheet.pageSetup, `${path} ${sheet.name}`).toMatchObject({
          paperSize: "a4",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        });
      }
    }
  });
});
