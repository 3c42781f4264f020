import { readFileSync, readdirSync } from "node:fs";
import { z } from "zod";
import { FORM_TYPES, type PageLook, type SheetData } from "../../addin/hosts/xlsx/layout/sheet-data.ts";

const cellSchema = z.union([z.string(), z.number()]);

const sheetSchema = z.strictObject({
  name: z.string(),
  type: z.enum(FORM_TYPES),
  rows: z.array(z.array(cellSchema)),
  merges: z.array(z.string()),
});

const templateSchema = z.strictObject({ file: z.string(), title: z.string(), sheets: z.array(sheetSchema) });
const sampleSchema = z.strictObject({ file: z.string(), title: z.string(), forms: z.array(z.string()) });
const filingSchema = z.looseObject({
  sheetName: z.string(),
  formType: z.enum(FORM_TYPES),
  rows: z.array(z.array(cellSchema)),
  merges: z.array(z.string()),
  raw: z.record(z.string(), z.string()),
});
/** Looks by name: one per form type, and one for tables with a weight column. */
const LOOK_NAMES = [...FORM_TYPES, "weighted"] as const;
const lookSchema = z.strictObject({ widths: z.array(z.number()), landscape: z.boolean() });

/** A workbook to write. */
export interface WorkbookData {
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly SheetData[];
  /** Blank official form: fill-in cells get number formats. Filled samples keep what was typed. */
  readonly blank: boolean;
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** The look of a sheet: by its form type, unless a 权重 column shifts the others. */
export function pageLook(sheet: SheetData): PageLook {
  const weighted = sheet.rows.some((row) => row.includes("权重"));
  return looks[weighted ? "weighted" : sheet.type];
}

const looks = z.record(z.enum(LOOK_NAMES), lookSchema).parse(read("../data/looks.json"));

/** The blank official forms, by file name order. */
export function templateWorkbooks(): readonly WorkbookData[] {
  const folder = new URL("../data/templates/", import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => ({ ...templateSchema.parse(read(`../data/templates/${name}`)), blank: true }));
}

/** The filled samples: the published text of each cell, padding and text numbers included. */
export function sampleWorkbooks(): readonly WorkbookData[] {
  return z
    .array(sampleSchema)
    .parse(read("../data/samples.json"))
    .map(({ file, title, forms }) => ({ file, title, sheets: forms.map(filedSheet), blank: false }));
}

/** The filled form that the task pane puts into a workbook to try the product on, as the text of its JSON file. */
export function sampleForm(): string {
  const { rows, merges, ...sheet } = filedSheet("lusong-2023-dept-self-eval");
  const line = (row: unknown): string => `  ${JSON.stringify(row)}`;
  const { widths } = pageLook({ rows, merges, ...sheet });
  return `{\n "widths": ${JSON.stringify(widths)},\n "merges": ${JSON.stringify(merges)},\n "rows": [\n${rows.map(line).join(",\n")}\n ]\n}\n`;
}

function filedSheet(id: string): SheetData {
  const filing = filingSchema.parse(read(`../../tests/fixtures/forms/${id}.json`));
  const rows = filing.rows.map((row, r) =>
    row.map((value, c) => filing.raw[String.fromCharCode(65 + c) + String(r + 1)] ?? value),
  );
  return { name: filing.sheetName, type: filing.formType, rows, merges: filing.merges };
}
