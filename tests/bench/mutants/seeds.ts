import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workbookParts, zipped } from "../../hosts/xlsx/build-workbook.ts";
import { label, merge, number, record, result, start, end, textFormula, xlsFile } from "../../hosts/xls/biff.ts";
import type { Seed } from "./mutate-file.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Samples, templates and packages of other programs, a small workbook of every construct, and old workbooks. */
export function seeds(): Seed[] {
  const folders = ["assets/samples", "assets/templates", "tests/fixtures/packages"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.xlsx?$/.test(name))
      .sort()
      .map((name): Seed => ({ name, bytes: new Uint8Array(readFileSync(join(ROOT, folder, name))) })),
  );
  return [...files, { name: "small.xlsx", bytes: zipped(smallParts()) }, { name: "small.xls", bytes: smallXls() }];
}

function smallParts(): Record<string, string> {
  const cell = (reference: string, rest: string): string => `<c r="${reference}" s="0"${rest}</c>`;
  const rows = [
    cell("A1", ' t="inlineStr"><is><t>项目支出绩效自评表</t></is>') + cell("B1", ' t="d"><v>2023-01-31</v>'),
    cell("A2", "><f>SUM(B2:C2)</f><v>3</v>") + cell("B2", '><f t="shared" ref="B2:B4" si="0">A2+1</f><v>4</v>'),
    cell("A3", '><f t="array" ref="A3:A4">1</f><v>1</v>') + cell("B3", '><f t="shared" si="0"/><v>2</v>'),
    cell("A4", "><v>1</v>") + cell("B4", '><f t="shared" si="0"/><v>2</v>') + cell("C4", ' t="e"><v>#REF!</v>'),
  ].map((cells, row) => `<row r="${row + 1}" spans="1:3">${cells}</row>`);
  return workbookParts(rows.join(""), {
    head: '<dimension ref="A1:C4"/><cols><col min="3" max="3" width="9" hidden="1"/></cols>',
    tail: '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation></dataValidations>',
  });
}

function smallXls(): Uint8Array {
  const chart = [...start(0x20), ...number(0, 0, 1), ...end];
  return xlsFile(
    [
      ...label(0, 0, "预算"),
      ...number(0, 1, 100, 1),
      ...textFormula(1, 0),
      ...record(0x4bc, [1, 0, 1, 0, 0, 0]),
      ...result("是"),
      ...chart,
      ...merge(2, 3, 0, 1),
    ],
    { formats: [10] },
  );
}
