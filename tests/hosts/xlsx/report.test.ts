import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx, XlsxHost } from "../../../addin/hosts/xlsx/index.ts";
import { sheetOf, workbookOf } from "../../../addin/sheet/build.ts";
import { buildXlsx } from "./build-xlsx.ts";

const original = buildXlsx(
  workbookOf([sheetOf("自评'表", [["甲", 1]])], [{ name: "本表", formula: "1+1", sheet: "自评'表" }]),
);
const report = {
  name: "明细",
  rows: [
    [{ value: "序号" }, { value: "说明" }],
    [
      { value: "自评'表!B1", link: { sheet: "自评'表", row: 0, column: 1 } },
      { value: "一句很长的说明文字，需要换行才能看全，所以行高要够。" },
    ],
  ],
  widths: [16, 20],
  landscape: true,
};

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

describe("result sheets in a file", () => {
  it("repeat their header, link to the cells and are high enough for their text", async () => {
    const host = XlsxHost.open(original);
    await host.writeReport([report]);
    const after = parts(host.bytes());
    const xml = after["xl/worksheets/report1.xml"] ?? "";
    expect(xml).toContain(`location="'自评''表'!B1"`);
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toMatch(/<row r="2" ht="[3-9]\d(?:\.\d)?" customHeight="1">/);
    expect(after["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'绩核-明细'!$1:$1</definedName>`,
    );
    expect(openXlsx(host.bytes()).snapshot).toEqual(openXlsx(original).snapshot);
  });

  it("are taken out of a saved copy with their names, while the workbook's own names stay", async () => {
    const first = XlsxHost.open(original);
    await first.writeReport([report, { ...report, name: "摘要" }]);
    await first.saveSettings({ a: 1 });
    await first.mark([{ cell: { sheet: "自评'表", row: 0, column: 0 }, severity: "info", note: "。" }]);
    const host = XlsxHost.open(first.bytes());
    expect(await host.loadSettings()).toEqual({ a: 1 });
    expect(await host.clean([])).toMatchObject({ marks: 1, sheets: 2, settings: true });
    const after = parts(host.bytes());
    const { "xl/styles.xml": _styles, "[Content_Types].xml": types, ...rest } = after;
    const { "xl/styles.xml": _before, "[Content_Types].xml": typesBefore, ...restBefore } = parts(original);
    expect(rest).toEqual(restBefore);
    expect(types).toBe(typesBefore);
    expect([_styles, _before].every((xml) => xml !== undefined)).toBe(true);
  });
});
