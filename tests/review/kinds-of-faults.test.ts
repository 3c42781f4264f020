import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet, type FormChange } from "../../addin/rules/examples/clean-forms.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";

type Edits = Readonly<Record<string, CellValue>>;
type Least = "error" | "warning" | "info" | "any";

const RANK = { info: 1, warning: 2, error: 3 } as const;

/** The report on a cell of an otherwise consistent form: the highest severity, `any` for a not-checked entry alone, `nothing`. */
function reportedLevel(form: FormChange["form"], edit: Edits, cells: readonly string[]): "nothing" | Least {
  const { findings, notChecked } = review(workbookOf([exampleSheet("表", { form, edit })]));
  const names = (places: readonly { row: number; column: number }[]): boolean =>
    places.some((place) => cells.includes(formatPosition(place)));
  const own = findings.filter(({ cells: places }) => names(places));
  const [worst] = own.map(({ severity }) => severity).toSorted((a, b) => RANK[b] - RANK[a]);
  if (worst) return worst;
  return notChecked.some(({ cells: places }) => names(places)) ? "any" : "nothing";
}

function isLeast(found: "nothing" | Least, least: Least): boolean {
  if (found === "nothing") return false;
  return least === "any" || (found !== "any" && RANK[found] >= RANK[least]);
}

/** Kinds of faults, each with one fault a line: the edit, the cells that may be named, and the least that must be reported. */
const KINDS: Readonly<Record<string, readonly (readonly [edit: Edits, cells: readonly string[], least: Least])[]>> = {
  "a heading that is misspelt or means nothing": [
    [{ H12: "得芬" }, ["H12", "H13"], "any"],
    [{ F12: "实际完诚值" }, ["F12", "F13"], "any"],
    [{ G12: "乙栏" }, ["G12", "G13"], "any"],
    [{ F5: "青山绿水" }, ["F5", "F6"], "any"],
    [{ E12: "蓝图口径" }, ["E12", "E13"], "any"],
  ],
  "a heading in other words, over a fault": [
    [{ F5: "支出决算数", F7: 70 }, ["F6", "F7"], "error"],
    [{ E5: "实际预算数", E7: 80 }, ["E6", "E7"], "error"],
    [{ F12: "执行结果", F13: "18台" }, ["F13", "H13"], "warning"],
    [{ E12: "绩效标准", F13: "18台" }, ["F13", "H13"], "warning"],
    [{ G12: "分数", H13: 21 }, ["H13"], "error"],
    [{ H12: "赋分", H13: 21 }, ["H13"], "error"],
    [{ F12: "实际执行情况", F13: "18台" }, ["F13", "H13"], "warning"],
  ],
  "characters nobody sees, and other ways to write a number": [
    [{ F13: "18\u200b台" }, ["F13", "H13"], "warning"],
    [{ F13: "\u202a18台\u202c" }, ["F13", "H13"], "warning"],
    [{ E13: "≥２０台", F13: "１８台" }, ["F13", "H13"], "warning"],
    [{ E9: "(5.00)" }, ["E6", "E9"], "error"],
    [{ E9: "5-" }, ["E6", "E9"], "error"],
    [{ F7: "壹佰元整" }, ["F6", "F7"], "any"],
  ],
  "a target that is missed": [
    [{ E13: "二十台", F13: "十八台" }, ["F13", "H13"], "info"],
    [{ F14: "80%-90%" }, ["F14", "H14"], "warning"],
    [{ E14: "90%-95%", F14: "85%" }, ["F14", "H14"], "warning"],
    [{ E14: "[90%,95%]", F14: "85%" }, ["F14", "H14"], "warning"],
    [{ F14: "已完成80%，未达标" }, ["F14", "H14"], "warning"],
    [{ E16: "<5万元", F16: "5万元" }, ["F16", "H16"], "warning"],
    [{ E13: "≥20台", F13: "20人" }, ["F13"], "warning"],
    [{ E18: "0件", F18: "2件" }, ["E18", "F18"], "any"],
  ],
  "a date that is late": [
    [{ E15: "2024年12月31日前", F15: 20250115 }, ["F15", "H15"], "warning"],
    [{ E15: "2024.12", F15: "2025.02" }, ["F15", "H15"], "warning"],
    [{ E15: "2024-12-31", F15: "2025-01-20" }, ["F15", "H15"], "warning"],
    [{ F15: "次年2月" }, ["F15", "H15"], "warning"],
    [{ E15: "第三季度", F15: "11月" }, ["F15", "H15"], "warning"],
    [{ F15: "延期完成" }, ["F15", "H15"], "warning"],
  ],
  "a value that is none": [
    [{ H13: "2024-10-04" }, ["H13"], "warning"],
    [{ F6: "见附表" }, ["F6"], "any"],
    [{ H13: "见附表所列" }, ["H13"], "any"],
    [{ E9: "万元" }, ["E9"], "any"],
    [{ F13: "待核实" }, ["F13"], "any"],
  ],
  "money that does not add up": [
    [{ F7: 80 }, ["F6", "F7"], "error"],
    [{ H6: "98%" }, ["H6"], "error"],
    [{ I6: 7 }, ["I6"], "error"],
    [{ F6: 130, F7: 112, H6: "108.33%", I6: 10 }, ["F6"], "error"],
    [{ E6: "", F6: "", H6: "130%" }, ["H6"], "warning"],
    [{ H6: "98.18%" }, ["H6"], "error"],
  ],
  "points and scores that do not add up": [
    [{ B13: "产出指标：40分" }, ["B13"], "error"],
    [{ B13: "产出指标【40】" }, ["B13"], "error"],
    [{ H13: 21 }, ["H13"], "error"],
    [{ H21: 95 }, ["H21"], "error"],
    [{ G13: 30 }, ["G13", "G21", "B13"], "error"],
    [{ A22: "自评等级", B22: "中" }, ["B22"], "warning"],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, faults) => {
  it.each(faults)("%o", (edit, cells, least) => {
    const found = reportedLevel("project", edit, cells);
    expect([found, isLeast(found, least)]).toEqual([found, true]);
  });
});

describe("what is right, or a habit, is no fault", () => {
  it.each([
    ["a unit on one side", { F18: 320 }, ["F18"]],
    ["200余 against 200", { E18: "≥300家", F18: "300余家" }, ["F18"]],
    ["thousands separators", { F6: "108.00", E6: "120.00" }, ["F6", "E6"]],
    ["an amount with its unit", { F6: "108万元", E6: "120万元" }, ["F6", "E6"]],
    ["a scientific figure", { F7: "9.0E+01" }, ["F7", "F6"]],
    ["invisible signs around an amount", { F7: "\u202a90\u202c" }, ["F7", "F6"]],
    ["capital letters of an amount", { E9: "壹拾万元整" }, ["E9", "E6"]],
  ])("%s", (_, edit, cells) => {
    expect(["nothing", "info"]).toContain(reportedLevel("project", edit as Edits, cells));
  });
});
