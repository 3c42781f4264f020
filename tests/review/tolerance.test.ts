import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { REGIONS, seedWorkbook } from "../fixtures/load.ts";

const rateOf = (budget: number | string, executed: number | string, rate: string): string | undefined =>
  review(
    workbookOf([
      sheetOf("自评表", [
        ["2023年度项目支出绩效自评表"],
        ["项目名称", "培训"],
        ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", budget, budget, executed, 10, rate, 10],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出", "数量", "人数", "≥10人", "12人", 90, 90],
        ["总分", "", "", "", "", 100, 100],
      ]),
    ]),
  ).findings.find(({ cells }) => cells[0]?.row === 3 && cells[0].column === 5)?.tolerance;

describe("the range within which figures agree", () => {
  it("is named with the finding, as wide as the printed digits make it", () => {
    expect(rateOf(120, 85.2, "80.00%")).toBe("表上的数可能四舍五入过，70.99%到71.01%之间都算一致");
    expect(rateOf(120000, 85200, "80%")).toBe("按表上显示的位数算，只有71%才算一致");
    expect(rateOf(120, 85.2, "71.01%")).toBeUndefined();
  });

  it("never holds the figure that was found", () => {
    const findings = REGIONS.flatMap((region) => review(seedWorkbook(region)).findings).filter(
      ({ tolerance, severity }) => tolerance !== undefined && severity === "error",
    );
    expect(findings.length).toBeGreaterThan(10);
    for (const { found, tolerance = "" } of findings)
      expect(tolerance.startsWith(`按表上显示的位数算，只有${found}才`)).toBe(false);
  });
});
