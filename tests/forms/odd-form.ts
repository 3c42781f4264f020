import type { GivenLabel } from "../../addin/forms/given-labels.ts";
import { sheetOf } from "../../addin/sheet/build.ts";
import type { SheetSnapshot } from "../../addin/sheet/snapshot.ts";

/** A project form with headings that occur nowhere else, with a wrong total (95 instead of 90). */
export const ODD_ROWS: readonly (readonly (string | number)[])[] = [
  ["某单位工作成效登记"],
  ["大类", "小类", "事项", "要求", "达成", "应得", "实得"],
  ["产出", "数量", "开展培训", "≥10次", "12次", 50, 40],
  ["产出", "质量", "合格率", "≥95%", "96%", 30, 30],
  ["效益", "满意度", "满意率", "≥90%", "95%", 20, 20],
  ["合计", "", "", "", "", 100, 95],
];

/** What its headings mean, left to right. */
export const ODD_HEADINGS = ["level1", "level2", "level3", "target", "actual", "points", "score"] as const;

export const ODD_LABELS: readonly GivenLabel[] = ODD_HEADINGS.map((as, column) => ({
  row: 1,
  column,
  text: String(ODD_ROWS[1]?.[column]),
  as,
}));

export function oddForm(): SheetSnapshot {
  return sheetOf("登记", ODD_ROWS);
}
