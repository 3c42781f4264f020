import { describe, expect, it } from "vitest";
import { pairForms } from "../../addin/compare/pair-forms.ts";
import { yearTable, type YearRow } from "../../addin/compare/year-table.ts";
import { formsOfWorkbooks } from "../../addin/review/previous-forms.ts";
import { review } from "../../addin/review/review.ts";
import { formatCellRef } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { seedForm } from "../fixtures/load.ts";
import { earlierWorkbook } from "./earlier-filing.ts";

/** What the checks of two years say, as `Y01 表!A1`, sorted. */
function found(now: WorkbookSnapshot, before: WorkbookSnapshot): string[] {
  const { findings } = review(now, { previous: [before] });
  return findings
    .filter(({ code }) => code.startsWith("Y"))
    .map(({ code, severity, cells }) => `${code} ${severity} ${cells[0] ? formatCellRef(cells[0]) : ""}`)
    .sort();
}

function tableOf(now: WorkbookSnapshot, before: WorkbookSnapshot) {
  return yearTable(pairForms(formsOfWorkbooks([now]), formsOfWorkbooks([before])));
}

function row(rows: readonly YearRow[], label: string): YearRow {
  const match = rows.find((each) => each.label === label);
  if (!match) throw new Error(`no row ${label}: ${rows.map((each) => each.label).join("、")}`);
  return match;
}

describe("芦淞 beside a made-up filing of the year before", () => {
  const now = workbookOf([seedForm("lusong-2023-dept-self-eval"), seedForm("lusong-2023-base-data")]);
  /** What the base data of 2023 state of 2022. */
  const asStated = { F6: 2.56, F11: 2.56, F12: 1135.58, F13: 1135.58, F16: 25.3, F17: 1.59 };
  /** Texts of another year. */
  const rewritten = { F12: "全年工业和科技工作平稳推进，主要任务如期完成。", I19: "部分企业停产检修，产值下降。" };
  const results = { F14: "17", F15: "97", F18: "9.1%", F19: "7.2%", F20: "60.3" };
  const unchanged = {
    "lusong-2023-dept-self-eval": { ...rewritten, ...results, E5: 1400, F5: 1390 },
    "lusong-2023-base-data": { ...asStated, D4: 14, F20: 90 },
  };

  it("finds nothing where nothing was planted", () => {
    expect(found(now, earlierWorkbook(unchanged))).toEqual([]);
  });

  it("finds every planted change and invents none", () => {
    const before = earlierWorkbook({
      "lusong-2023-dept-self-eval": {
        ...rewritten,
        ...results,
        E5: 900,
        F5: 880,
        // Renamed since, and lowered below what was done: 16家 this year.
        D14: "新增规模以上工业企业数量",
        E14: "18家",
        F14: "19家",
        D15: "发放科技奖补资金",
        E23: "92%",
        F23: "93%",
      },
      "lusong-2023-base-data": { ...asStated, F12: 1100.58, D4: 12, F20: 60 },
    });
    expect(found(now, before)).toEqual([
      "Y01 error 基础数据表!B12",
      "Y02 warning 整体自评表!E5",
      "Y03 warning 基础数据表!F20",
      "Y04 warning 基础数据表!D4",
      "Y05 warning 整体自评表!E14",
      "Y05 warning 整体自评表!E23",
      "Y06 info 整体自评表!A2",
    ]);
  });

  it("shows 今年, 上年, 增减 and 增减率, the greatest change first", () => {
    const { rows, pairs, unpaired, left } = tableOf(
      now,
      earlierWorkbook({
        "lusong-2023-dept-self-eval": { E5: 900, D14: "新增规模以上工业企业数量" },
        "lusong-2023-base-data": { ...asStated, D4: 12, F16: 0 },
      }),
    );
    expect(pairs.map(({ form }) => form)).toEqual(["department-self-evaluation", "base-data"]);
    expect([unpaired, left]).toEqual([[], []]);
    expect(rows[0]).toMatchObject({
      label: "年度资金总额 · 全年预算数",
      unit: "万元",
      current: "1452.61",
      previous: "900",
      change: "+552.61",
      rate: "+61.4%",
      state: "changed",
    });
    expect(row(rows, "实际在职人数")).toMatchObject({ current: "14", previous: "12", change: "+2", rate: "+16.67%" });
    expect(row(rows, "公用经费 · 本年决算数")).toMatchObject({ previous: "0", change: "+31.84", rate: "上年为0" });
    expect(rows.filter(({ state }) => state === "renamed").map(({ current, previous }) => [current, previous])).toEqual(
      [["完成新增规模以上工业企业", "新增规模以上工业企业数量"]],
    );
    expect(rows.every(({ state }, index) => state !== "dropped" || index > 0)).toBe(true);
  });

  it("compares amounts in 元 with amounts in 万元", () => {
    const before = earlierWorkbook({
      ...unchanged,
      "lusong-2023-base-data": {
        A5: "经费控制情况（元）",
        F6: 25612,
        F11: 25600,
        F12: 11355800,
        F13: 11355800,
        F16: 252960,
        F17: 15900,
        F20: 900000,
        D4: 14,
      },
    });
    // 25612元 and 252960元 round to the 2.56 and 25.3 stated in 万元.
    expect(found(now, before)).toEqual([]);
    expect(row(tableOf(now, before).rows, "项目支出 · 本年决算数")).toMatchObject({
      unit: "万元",
      previous: "1135.58",
      change: "+58.62",
    });
  });

  it("says nothing of a form of the same year, or of another unit", () => {
    expect(found(now, now)).toEqual([]);
    const other = earlierWorkbook({
      "lusong-2023-dept-self-eval": { C3: "株洲市芦淞区教育局", E5: 900 },
    });
    expect(found(now, other)).toEqual([]);
    expect(tableOf(now, other)).toMatchObject({
      pairs: [],
      left: ["部门（单位）整体支出绩效自评表“株洲市芦淞区教育局”"],
    });
  });
});

describe("衡山 beside a made-up filing of the year before", () => {
  const now = workbookOf([
    seedForm("hengshan-2023-dept-self-eval"),
    seedForm("hengshan-2023-project-self-eval-1"),
    seedForm("hengshan-2023-project-self-eval-2"),
    seedForm("hengshan-2023-base-data"),
  ]);
  const asStated = { F6: 7.47, F7: 3.54, F9: 3.54, F11: 3.93, F12: 4096.83, F13: 162.03, F20: 71.64, F24: 240 };

  it("finds every planted change, and says which project has no form of last year", () => {
    const before = earlierWorkbook({
      // F12 stays as it is: the result of last year word for word.
      "hengshan-2023-dept-self-eval": { E5: 4300, F5: 4300 },
      "hengshan-2023-project-self-eval-1": { E6: 200, F6: 200, E7: 200, F7: 200 },
      "hengshan-2023-base-data": { ...asStated, F11: 4.93, D4: 29 },
    });
    expect(found(now, before)).toEqual([
      "Y01 error 基础数据表!B11",
      "Y02 warning 搬迁改造自评表!E6",
      "Y07 warning 部门整体自评表!F12",
    ]);
    expect(tableOf(now, before).unpaired).toHaveLength(1);
  });

  it("finds nothing where nothing was planted", () => {
    const before = earlierWorkbook({
      "hengshan-2023-dept-self-eval": { E5: 4300, F5: 4300, F12: "各项工作按计划完成。" },
      "hengshan-2023-project-self-eval-1": { E6: 400, F6: 400, E7: 400, F7: 400 },
      "hengshan-2023-base-data": { ...asStated, D4: 29 },
    });
    expect(found(now, before)).toEqual([]);
  });
});
