import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Edits = Readonly<Record<string, CellValue>>;

const MERGES = ["A1:I1", "A2:I2", "B3:D3", "F3:I3", "A4:A8", "B4:C4", "B5:C5", "B6:C6", "B7:C7", "B8:C8", "A9:A10"];
const ROWS = [
  ["项目支出绩效运行监控表"],
  ["（2023年度）"],
  ["项目名称", "城区供水管网改造", "", "", "实施单位", "某区水务中心"],
  ["项目资金\n（万元）", "", "", "年初预算数", "1—7月执行数", "1—7月执行率", "全年预计执行数", "备注"],
  ["", "年度资金总额：", "", 500, 310, "62%", 500],
  ["", "其中：财政拨款", "", 400, 260, "65%", 400],
  ["", "      上年结转", "", 60, 50, "83.33%", 60],
  ["", "      其他资金", "", 40, "—", "0%", 40],
  [
    "绩效\n指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "1—7月执行情况",
    "全年预计完成情况",
    "偏差原因分析",
    "完成目标可能性",
  ],
  ["", "产出指标", "数量指标", "改造管网长度", "≥12公里", "7.5公里", "12公里", "", "确定能"],
] as const;

const form = (edits: Edits = {}) => sheetOf("监控", ROWS, { merges: MERGES, edits });
const reviewed = (edits: Edits = {}) => review(workbookOf([form(edits)]));
const found = (edits: Edits = {}): string[] =>
  reviewed(edits).findings.map(
    ({ code, severity, cells }) => `${code} ${severity} ${cells[0] ? formatPosition(cells[0]) : ""}`,
  );
const derived = (edits: Edits): Record<string, unknown> =>
  Object.fromEntries(
    reviewed(edits).derivations.map(({ cell, label, value }) => [formatPosition(cell), [label, value]]),
  );

describe("the monitoring table by month, row by row", () => {
  it("a consistent one stays silent", () => expect(found()).toEqual([]));

  it("the rate of a part is worked out again", () => {
    expect(found({ F6: "56%" })).toEqual(["F02 error F6"]);
    expect(found({ F7: "83.3%" })).toEqual([]);
    expect(found({ F7: 0.83 })).toEqual([]);
  });

  it("each column of amounts adds up", () => {
    expect(found({ D6: 410 })).toContain("F06 error D5");
    expect(found({ E6: 206, F6: "51.5%" })).toContain("F06 error E5");
    expect(found({ G6: 450 })).toEqual(["F06 error G5"]);
  });

  it("the sentence names the row and the column as printed", () => {
    const [finding] = reviewed({ G6: 450 }).findings;
    expect(finding?.message).toBe("年度资金总额 · 全年预计执行数为500，分项合计为550，相差-50；请核对总额和分项。");
  });

  it("blank rates, totals and parts are worked out", () => {
    expect(derived({ F5: "", F6: "", E5: "", G7: "" })).toEqual({
      E5: ["年度资金总额 · 1—7月执行数", 310],
      F6: ["财政拨款 · 1—7月执行率", "65%"],
      G7: ["上年结转 · 全年预计执行数", 60],
    });
    expect(derived({ F5: "" })).toEqual({ F5: ["年度资金总额 · 1—7月执行率", "62%"] });
  });

  it("less expected for the whole year than was spent by the month is questioned", () => {
    expect(found({ G5: 300, G6: 200 })).toEqual(["M05 warning G5", "M05 warning G6"]);
  });

  it("a form nobody has filled in yet stays silent", () => {
    const blank = Object.fromEntries(
      [
        "D5",
        "E5",
        "F5",
        "G5",
        "D6",
        "E6",
        "F6",
        "G6",
        "D7",
        "E7",
        "F7",
        "G7",
        "D8",
        "E8",
        "F8",
        "G8",
        "F10",
        "G10",
      ].map((address) => [address, ""]),
    );
    expect(found(blank)).toEqual([]);
  });
});

describe("other headings of the monitoring table", () => {
  const table = (headings: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
    sheetOf("监控", [
      ["2024年度部门预算项目绩效运行监控表"],
      ["项目名称", "防汛物资储备"],
      headings,
      ...rows,
      ["一级指标", "三级指标", "年度指标值", "完成情况"],
    ]);
  const codes = (headings: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
    review(workbookOf([table(headings, ...rows)])).findings.map(
      ({ code, cells }) => `${code} ${cells[0] ? formatPosition(cells[0]) : ""}`,
    );

  it.each([
    [["资金（元）", "全年预算数（A）", "截至8月底执行数（B）", "执行率（B/A）", "预计全年执行数"]],
    [["资金（元）", "预算数", "1至8月实际支出数", "1至8月支出率", "全年预计支出数"]],
    [["资金（元）", "全年预算数", "8月末累计支付金额", "支付进度", "全年预计执行数"]],
    [["资金（元）", "年度预算", "1-8月预算执行数", "预算执行率%", "全年预计执行数"]],
  ])("%j", (headings) => {
    const rows = (total: CellValue, rate: CellValue) => [
      ["年度资金总额", total, 650000, rate, 1000000],
      ["其中：财政拨款", 800000, 520000, "65%", 800000],
      ["其他资金", 200000, 130000, "65%", 200000],
    ];
    expect(codes(headings, ...rows(1000000, "65%"))).toEqual([]);
    expect(codes(headings, ...rows(1000000, "56%"))).toEqual(["F02 D4"]);
    expect(codes(headings, ...rows(900000, "72.22%"))).toContain("F06 B4");
  });

  it("half a year and three quarters are months too", () => {
    const rows = [
      ["年度资金总额", 100, 20, "20%"],
      ["其中：财政拨款", 100, 20, "20%"],
    ];
    expect(codes(["资金（万元）", "全年预算数", "上半年执行数", "执行率"], ...rows)).toEqual(["M05 C4"]);
    expect(codes(["资金（万元）", "全年预算数", "前三季度执行数", "执行率"], ...rows)).toEqual(["M05 C4"]);
    expect(codes(["资金（万元）", "全年预算数", "一季度执行数", "执行率"], ...rows)).toEqual([]);
  });

  it("the expected rate of the whole year is of the expected amount", () => {
    const headings = ["资金（万元）", "年初预算数", "1-8月执行数", "1-8月执行率", "全年预计执行数", "全年预计执行率"];
    expect(codes(headings, ["年度资金总额", 100, 65, "65%", 98, "98%"])).toEqual([]);
    expect(codes(headings, ["年度资金总额", 100, 65, "65%", 98, "89%"])).toEqual(["F02 F4"]);
  });
});
