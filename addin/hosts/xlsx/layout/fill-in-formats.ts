import type { Area } from "../../../sheet/address.ts";
import { mergeAreaAt } from "./merge-lookup.ts";
import { normalizeLabel } from "../../../sheet/label.ts";
import type { SheetData } from "./sheet-data.ts";

/** Number formats of blank cells by the column header above them: amounts in 万元, rates in %. */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:预算数|执行数|决算数|投资\(万元\)|收入合计|支出合计|上年结转|拨款收入|财政拨款|结余|三公经费合计|固定资产合计)$/,
    "0.00",
  ],
  [/(?:执行率|控制率)$/, "0.00%"],
];

/** The number format for each blank fill-in cell, keyed `row,column`. */
export function fillInFormats(sheet: SheetData, merges: readonly Area[]): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  const width = Math.max(...sheet.rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    let format: string | null = null;
    sheet.rows.forEach((row, r) => {
      const area = mergeAreaAt(merges, r, column);
      if (area && (area.top !== r || area.left !== column)) {
        if (area.left !== column) format = null;
        return;
      }
      const label = normalizeLabel(String(row[column] ?? ""));
      if (label !== "") format = FORMATS.find(([header]) => header.test(label))?.[1] ?? null;
      else if (format !== null) formats.set(`${r},${column}`, format);
    });
  }
  return formats;
}
