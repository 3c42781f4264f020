import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";

/** A small filled form with known faults, and a second sheet that is no form. */
export function sampleWorkbook(): WorkbookSnapshot {
  return workbookOf([
    sheetOf(
      "自评表",
      [
        ["项目支出绩效自评表"],
        ["资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", 1400, 1452.61, 1451.29, 10, "100%", 10],
        ["其中：当年财政拨款", 1400, 1452.61, 1451.29, "—", "", ""],
        ["总分", "", "", "", 100, "", 98.5],
        ["指标一", "≥95%", "96%", "", 10, "", ""],
        ["指标二", "≥20项", "25项", "", 10, "", ""],
      ],
      { formulas: { G5: "SUM(G3,G6:G7)" } },
    ),
    sheetOf("说明", [["填表说明"]]),
  ]);
}
