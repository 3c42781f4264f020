import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import type { Review } from "../../addin/review/types.ts";

type Rows = readonly (readonly CellValue[])[];

const HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];
const FIRST: Rows = [
  ["项目支出绩效自评表"],
  ["项目名称", "泵站建设"],
  ["项目资金（万元）", "", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", "", "", 320, 304, 10, "95%", 9.5],
  HEAD,
  ["产出指标（60分）", "数量指标", "新建泵站", "≥3座", "3座", 20, 20],
  ["", "质量指标", "验收合格率", "≥95%", "96%", 20, 20],
];
const REST: Rows = [
  HEAD,
  ["", "时效指标", "按期完工率", "≥90%", "92%", 20, 20],
  ["效益指标（20分）", "社会效益指标", "受益人口", "≥2000人", "2100人", 20, 20],
  ["满意度指标（10分）", "满意度指标", "群众满意度", "≥90%", "93%", 10, 10],
  ["总分", "", "", "", "", 100, 99.5],
];

function sheets(first: Rows, ...rest: readonly Rows[]): SheetSnapshot[] {
  return [first, ...rest].map((rows, index) => sheetOf(index === 0 ? "自评表" : `续${index}`, rows));
}
const reviewed = (...pages: readonly [Rows, ...Rows[]]): Review => review(workbookOf(sheets(...pages)));
const messagesOf = ({ findings }: Review): string[] =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map(
      ({ code, severity, cells: [cell] }) => `${severity} ${code} ${cell?.sheet}!${cell ? formatPosition(cell) : ""}`,
    );
const edited = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells));

describe("a table that goes on on the next sheet", () => {
  it("is checked as one form, groups and total across the sheets, and said", () => {
    const result = reviewed(FIRST, REST);
    expect(messagesOf(result)).toEqual([]);
    expect(result.notChecked).toEqual([]);
    expect(result.sheets.map(({ reason }) => reason)).toEqual(["", "接“自评表”的表，两处合在一起核对。"]);
    expect(result.sheets.every(({ coverage }) => coverage?.checked === coverage?.figures)).toBe(true);
  });

  it.each([
    ["the total", edited(REST, 4, 6, 97), "error W06 续1!G5"],
    ["the points of a group on both sheets", edited(REST, 1, 5, 15), "error W01 自评表!A6"],
    ["a score above its points", edited(REST, 2, 6, 21), "error W05 续1!G3"],
    ["a missed target with full marks", edited(REST, 3, 4, "85%"), "error I08 续1!G4"],
  ])("%s is checked", (_, rest, expected) => {
    expect(messagesOf(reviewed(FIRST, rest))).toContain(expected);
  });

  it("proposes a formula that names the other sheet for its cells", () => {
    const total = reviewed(FIRST, edited(REST, 4, 6, "")).derivations.find(({ label }) => label.includes("总"));
    expect(total?.nativeFormula).toBe("SUM('自评表'!G6:G7,G2:G4,'自评表'!H4)");
  });

  it("goes on over three sheets", () => {
    const [head, ...lines] = REST;
    const [one, ...others] = lines;
    expect(messagesOf(reviewed(FIRST, [head ?? [], one ?? []], [head ?? [], ...others]))).toEqual([]);
  });

  it("goes on under a title that says so", () => {
    expect(messagesOf(reviewed(FIRST, [["项目支出绩效自评表（续）"], ...REST]))).toEqual([]);
  });

  it("may be the whole table, with the funds alone on the first sheet", () => {
    const alone = edited(REST, 1, 0, "产出指标（60分）");
    const added: Rows = [...alone.slice(0, 2), ["", "数量指标", "新建泵站", "≥3座", "3座", 40, 40], ...alone.slice(2)];
    expect(messagesOf(reviewed(FIRST.slice(0, 4), added))).toEqual([]);
  });

  it.each([
    ["a form with a project of its own", [["项目名称", "道路养护"], ...REST]],
    ["a form with another title", [["部门整体支出绩效自评表"], ...REST]],
    ["other headings", [HEAD.slice(0, 7), ...REST.slice(1)]],
  ])("is not %s", (_, rest) => {
    expect(reviewed(FIRST, rest as Rows).sheets.every(({ reason }) => reason === "")).toBe(true);
  });

  it("is not a table after a total", () => {
    const whole: Rows = [...FIRST, ["总分", "", "", "", "", 50, 49.5]];
    expect(reviewed(whole, REST).sheets.every(({ reason }) => reason === "")).toBe(true);
  });
});
