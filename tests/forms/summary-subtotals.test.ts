import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [
  ["2024年度项目支出绩效自评汇总表"],
  ["单位：万元"],
  ["序号", "主管部门", "项目名称", "全年预算数", "全年执行数", "执行率", "自评得分"],
];
const SCHOOLS: Rows = [
  [1, "某市教育局", "校舍维修", 300, 297, "99%", 98],
  [2, "某市教育局", "教师培训", 200, 190, "95%", 95],
];
const WATER: Rows = [
  [3, "某市水利局", "水库除险", 800, 760, "95%", 94],
  [4, "某市水利局", "河道清淤", 100, 92, "92%", 88],
];
const sums = (name: string, budget: number, executed: number, rate: string): Rows => [
  ["", name, "", budget, executed, rate],
];
const schools = (name: string, budget = 500): Rows => sums(name, budget, 487, "97.4%");
const water = (name: string): Rows => sums(name, 900, 852, "94.67%");
const all = (name: string, budget = 1400): Rows => sums(name, budget, 1339, "95.64%");

const found = (...parts: readonly Rows[]): string[] =>
  review(workbookOf([sheetOf("汇总", [...HEAD, ...parts.flat()])]))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, cells: [cell] }) => `${code} ${String(cell?.row)}`);

describe("rows of a list that add up others", () => {
  it.each([
    ["小计 below each group", [SCHOOLS, schools("小计"), WATER, water("小计"), all("合计")]],
    ["小计 named after the office", [SCHOOLS, schools("教育局小计"), WATER, water("水利局小计"), all("总计")]],
    ["合计 below each group, 总计 below all", [SCHOOLS, schools("合计"), WATER, water("合计"), all("总计")]],
    ["the office's 合计", [SCHOOLS, schools("教育局合计"), WATER, water("水利局合计"), all("合计")]],
    ["小计 above each group", [all("合计"), schools("小计"), SCHOOLS, water("小计"), WATER]],
    ["only some rows in a group", [SCHOOLS, schools("小计"), WATER, all("合计")]],
    ["a total in other words", [SCHOOLS, WATER, all("项目支出合计")]],
    ["a total in other words below groups", [SCHOOLS, schools("小计"), WATER, water("小计"), all("全部项目合计")]],
  ])("%s are no rows of their own", (_, parts) => {
    expect(found(...parts)).toEqual([]);
  });

  it("a 小计 that is not the sum of its rows is found there", () => {
    expect(found(SCHOOLS, schools("小计", 600), WATER, water("小计"), all("合计"))).toContain("S01 5");
  });

  it("a 总计 that is not the sum of all rows is found there", () => {
    expect(found(SCHOOLS, schools("合计"), WATER, water("合计"), all("总计", 1500))).toContain("S01 9");
  });
});

/** A list whose amounts are divided under wide headings, 合计 and one part of it. */
function dividedList(parts: readonly [string, string], order: 0 | 1): readonly string[] {
  const pair = (whole: CellValue, part: CellValue): CellValue[] => (order === 0 ? [whole, part] : [part, whole]);
  const line = (name: CellValue, figures: readonly [number, number, number, number], rate: string): CellValue[] => [
    name,
    ...pair(figures[0], figures[1]),
    ...pair(figures[2], figures[3]),
    rate,
    96,
  ];
  const rows: Rows = [
    ["2024年度单位整体支出绩效自评结果汇总表"],
    ["单位名称", "全年预算", "", "全年执行", "", "执行率", "自评得分"],
    ["", ...pair(...parts), ...pair(...parts), "", ""],
    line("某县教育局", [1100, 450, 1078, 225], "98%"),
    line("某县卫健局", [2000, 900, 1960, 450], "98%"),
    line("合计", [3100, 1350, 3038, 675], "98%"),
  ];
  const merges = ["A1:G1", "A2:A3", "B2:C2", "D2:E2", "F2:F3", "G2:G3"];
  const { findings, notChecked } = review(workbookOf([sheetOf("汇总", rows, { merges })]));
  return [
    ...findings.filter(({ severity }) => severity !== "info").map(({ code }) => code),
    ...notChecked.filter(({ code }) => code === "L01").map(({ cells: [cell] }) => `L01 ${String(cell?.column)}`),
  ];
}

describe("amounts divided under a wide heading", () => {
  it("are read under 合计, before its part or behind it; the part alone is told as not read", () => {
    expect(dividedList(["合计", "其中：项目支出"], 0)).toEqual(["L01 2", "L01 4"]);
    expect(dividedList(["小计", "基本支出"], 1)).toEqual(["L01 1", "L01 3"]);
  });
});
