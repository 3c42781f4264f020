import { review, reviewInSteps } from "../../addin/review/review.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue, SheetSnapshot } from "../../addin/sheet/snapshot.ts";
import { columns, interleaved, type Timing } from "./timing.ts";

const HEAD: readonly (readonly CellValue[])[] = [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "", "设备更新项目"],
  ["主管部门", "", "某市某某局", "", "", "实施单位", "某市某某中心"],
  ["项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", "", 110, 120, 108, 10, "90%", 9],
  ["", "其中：当年财政拨款", "", 100, 100, 90, "—", "90%", "—"],
  ["", "其他资金", "", 10, 20, 18, "—", "90%", "—"],
  ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
  ["", "更新设备并投入使用。", "", "", "", "全年更新设备，均已验收并投入使用。"],
  [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ],
];
const FORM_ROWS = 25;

/** A form with the given number of indicator lines: every fourth misses its target, is scored by proportion and says why. */
export function form(lines: number): SheetSnapshot {
  const points = 90 / lines;
  const body = Array.from({ length: lines }, (_, index): CellValue[] => {
    const target = 20 + (index % 70);
    const missed = index % 4 === 3;
    const actual = missed ? target - 2 : target + 1;
    const score = missed ? Number(((actual / target) * points).toFixed(2)) : points;
    const name = ["更新设备", "培训人员", "服务企业", "维修房屋"][index % 4] ?? "";
    return [
      "",
      index < lines / 2 ? "产出指标" : "效益指标",
      `数量指标`,
      `${name}（第${index + 1}批）`,
      `≥${target}台`,
      `${actual}台`,
      points,
      score,
      missed ? "两台设备到货晚于计划，已于次年一月补齐。" : "",
    ];
  });
  const score = body.reduce((sum, row) => sum + Number(row[7]), 9);
  return sheetOf("自评表", [...HEAD, ...body, ["总分", "", "", "", "", "", 100, Number(score.toFixed(2)), ""]]);
}

/** A fresh snapshot each time, so that no earlier result is reused. */
const reviewed = (sheet: SheetSnapshot) => () => review(workbookOf([{ ...sheet }]));

/** A review that ends where the last check begins: what comes after it is the ledger (交代) and the putting together. */
const withoutLedger = (sheet: SheetSnapshot) => (): void => {
  const steps = reviewInSteps(workbookOf([{ ...sheet }]));
  for (let step = steps.next(); step.done !== true && step.value.done < step.value.all - 1;) step = steps.next();
};

/** Prints what the ledger adds to a review, the two measured in turn. */
function benchLedger(print: (line: string) => void): void {
  for (const [lines, rounds] of [
    [FORM_ROWS - HEAD.length - 1, 400],
    [1_000, 30],
  ] as const) {
    const sheet = form(lines);
    const [on, off] = interleaved([reviewed(sheet), withoutLedger(sheet)], rounds, Math.min(rounds, 100));
    const more = (of: keyof Timing): string => (on && off ? ((on[of] / off[of] - 1) * 100).toFixed(1) : "");
    print(
      `${lines} indicator lines: with the ledger ${on?.least.toFixed(2) ?? ""} ms at best, without ${off?.least.toFixed(2) ?? ""} ms: +${more("least")} %, in the median +${more("median")} % (target ≤ +10 %)`,
    );
  }
}

/** Prints what a review costs with every check on, without reading: a common form, and how the cost grows with its lines. */
export function benchReview(print: (line: string) => void = console.log): void {
  const small = form(FORM_ROWS - HEAD.length - 1);
  const [once] = interleaved([reviewed(small)], 400, 200);
  print(
    `form of ${FORM_ROWS} rows, ${small.cells.size} cells: median ${once?.median.toFixed(2) ?? ""} ms, least ${once?.least.toFixed(2) ?? ""} ms (target ≤ 2 ms)`,
  );
  benchLedger(print);
  print(
    columns(
      ["indicator lines", 16],
      ["cells", 8],
      ["median ms", 12],
      ["least ms", 12],
      ["µs/cell", 10],
      ["per cell ÷ that of 100 lines", 30],
    ),
  );
  let base = 0;
  for (const lines of [100, 1_000, 10_000]) {
    const sheet = form(lines);
    const [timing] = interleaved([reviewed(sheet)], lines >= 10_000 ? 5 : 15);
    const least = timing?.least ?? 0;
    const perCell = (least * 1000) / sheet.cells.size;
    if (base === 0) base = perCell;
    print(
      columns(
        [String(lines), 16],
        [String(sheet.cells.size), 8],
        [timing?.median ?? 0, 12],
        [least, 12],
        [perCell, 10],
        [perCell / base, 30],
      ),
    );
  }
}
