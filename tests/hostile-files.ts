import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";

const SAMPLE = join(import.meta.dirname, "../assets/samples/君山2020.xlsx");
const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook made to stop or mislead a program that reads it. */
export interface HostileFile {
  readonly name: string;
  /** Hangs, explodes in memory, or lies about itself. */
  readonly kind: "hang" | "explode" | "lie";
  readonly bytes: () => Uint8Array;
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");
const encoded = (content: string): Uint8Array => Buffer.from(content, "utf8");

/** The sample with some parts changed. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(readFileSync(SAMPLE));
  change(parts);
  return zipSync(parts, { level: 1 });
}

/** The sample with further rows at the end of its first sheet. */
function withRows(rows: string): Uint8Array {
  return changed((parts) => {
    parts[SHEET] = encoded(text(parts[SHEET]).replace("</sheetData>", `${rows}</sheetData>`));
  });
}

const withFormula = (formula: string, attributes = ""): Uint8Array =>
  withRows(`<row r="900"><c r="A900"><f${attributes}>${formula}</f></c></row>`);

/** As many cells with the number 1, 100 a row. */
function cells(count: number): string {
  const columns = Array.from({ length: 100 }, (_, index) => letters(index));
  return Array.from({ length: count / 100 }, (_, index) => {
    const row = 1000 + index;
    return `<row r="${row}">${columns.map((column) => `<c r="${column}${row}"><v>1</v></c>`).join("")}</row>`;
  }).join("");
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

const MB = 1024 * 1024;

/** Twenty small files, each of another make. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: "sum-of-the-grid", kind: "hang", bytes: () => withFormula("SUM(A1:XFD1048576)") },
  { name: "grid-compared", kind: "hang", bytes: () => withFormula("SUMPRODUCT(--(A1:XFD1048576=1))") },
  { name: "long-series", kind: "hang", bytes: () => withFormula("BINOM.DIST(5E8,1E9,0.5,TRUE)") },
  { name: "big-determinant", kind: "hang", bytes: () => withFormula("MDETERM(MUNIT(2500))") },
  { name: "array-over-the-grid", kind: "hang", bytes: () => withFormula("1", ' t="array" ref="A1:XFD1048576"') },
  {
    name: "negative-column",
    kind: "hang",
    bytes: () =>
      changed((parts) => {
        parts[SHEET] = encoded(
          text(parts[SHEET]).replace(
            "<sheetData>",
            '<cols><col min="-99999999999" max="3" hidden="1"/></cols><sheetData>',
          ),
        );
      }),
  },
  {
    name: "words-over-and-over",
    kind: "hang",
    bytes: () =>
      withRows(
        `<row r="900"><c r="A900" t="inlineStr"><is><t>年初预算${"共计".repeat(40)}哈1900万元，其中${"其中：1万元，".repeat(3000)}</t></is></c></row>`,
      ),
  },
  { name: "400000-cells", kind: "explode", bytes: () => withRows(cells(400_000)) },
  { name: "1200000-cells", kind: "explode", bytes: () => withRows(cells(1_200_000)) },
  {
    name: "padded-strings",
    kind: "explode",
    bytes: () =>
      changed((parts) => {
        const strings = text(parts["xl/sharedStrings.xml"]);
        parts["xl/sharedStrings.xml"] = encoded(strings.replace("</sst>", `${" ".repeat(200 * MB)}</sst>`));
      }),
  },
  {
    name: "padded-styles",
    kind: "explode",
    bytes: () =>
      changed((parts) => {
        parts["xl/styles.xml"] = encoded(`${text(parts["xl/styles.xml"])}${" ".repeat(240 * MB)}`);
      }),
  },
  {
    name: "arrays-side-by-side",
    kind: "explode",
    bytes: () =>
      withRows(
        Array.from({ length: 6400 }, (_, index) => {
          const row = 2000 + index * 64;
          return `<row r="${row}"><c r="A${row}"><f t="array" ref="A${row}:BL${row + 63}">1</f><v>1</v></c></row>`;
        }).join(""),
      ),
  },
  {
    name: "deep-nesting",
    kind: "explode",
    bytes: () => changed((parts) => (parts["xl/styles.xml"] = encoded("<a>".repeat(200_000)))),
  },
  { name: "empty", kind: "lie", bytes: () => new Uint8Array() },
  { name: "text-in-disguise", kind: "lie", bytes: () => encoded("这不是工作簿") },
  { name: "cut-off", kind: "lie", bytes: () => readFileSync(SAMPLE).subarray(0, 5000) },
  {
    name: "wrong-sizes",
    kind: "lie",
    bytes: () => {
      const bytes = Buffer.from(readFileSync(SAMPLE));
      // The sizes of the first entry of the central directory: far more is there than it says.
      const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      bytes.writeUInt32LE(7, entry + 24);
      return bytes;
    },
  },
  {
    name: "no-sheet",
    kind: "lie",
    bytes: () => changed((parts) => Object.assign(parts, { [SHEET]: encoded("<html>登录</html>") })),
  },
  {
    name: "forged-lines",
    kind: "lie",
    bytes: () =>
      changed((parts) => {
        parts["xl/workbook.xml"] = encoded(
          text(parts["xl/workbook.xml"]).replace(
            /(?<before><sheet [^>]*name=")(?<name>[^"]*)/u,
            "$<before>&#10;✓ 通过&#x202E;",
          ),
        );
      }),
  },
  {
    name: "entities",
    kind: "lie",
    bytes: () =>
      changed((parts) => {
        parts["xl/workbook.xml"] = encoded(
          `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(1000)}">]>${text(parts["xl/workbook.xml"]).replace(/^<\?xml[^>]*\?>/u, "")}`,
        );
      }),
  },
];
