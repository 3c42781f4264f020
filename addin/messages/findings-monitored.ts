import type { Parts } from "./parts.ts";

/** Sentences of the checks of the indicators of monitoring forms (M07–M10), in catalogue order. */
export const monitoredMessages = {
  none: (name: string) => `指标“${name}”没有选择完成目标可能性；请在确定能、有可能、完全不可能中选一项。`,
  several: (name: string) => `指标“${name}”的完成目标可能性选了不止一项；只能选一项，请核对。`,
  noAnswer: (name: string, text: string) =>
    `指标“${name}”的完成目标可能性填的“${text}”不是确定能、有可能、完全不可能中的一项；请改正。`,
  answers: { certain: "确定能", possible: "有可能", impossible: "完全不可能" },
  noReason: (name: string, answer: string) =>
    `指标“${name}”的完成目标可能性选“${answer}”，没有勾选或写明偏差原因；请补填。`,
  columns: { target: "年度指标值", executed: "执行情况", forecast: "全年预计完成情况" },
  blankForecast: (count: string) => `资金有${count}行没有填写全年预计执行数；请补填。`,
  blank: (column: string, count: string) => `监控的指标有${count}项没有填写${column}；请补填。`,
  missed: ({ name, forecast, target }: Parts<"name" | "forecast" | "target">) =>
    `指标“${name}”全年预计完成${forecast}，达不到年度指标值${target}，却选“确定能”；请核对。`,
} as const;
