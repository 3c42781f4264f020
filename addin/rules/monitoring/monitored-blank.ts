import { monitoredMessages as say } from "../../messages/findings-monitored.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import type { MonitoredIndicators } from "../../forms/sections/monitored-section.ts";
import type { MonthlyProgress } from "../../forms/sections/progress.ts";
import { MONITORED } from "../facts/monitored-example.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

const COLUMNS = ["target", "executed", "forecast"] as const;

/** M09 监控指标空白: targets, results or forecasts that are not filled in; one finding a column. */
export const monitoredBlank: FormRule = {
  id: "monitored-blank",
  code: "M09",
  family: "monitoring",
  title: "监控指标空白",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "财预〔2019〕136号附件：逐项填写年度指标值、执行情况和全年预计完成情况",
  explanation:
    "监控表每项指标的年度指标值、截至监控时点的执行情况、全年预计完成情况都要填写；一栏里空着的合成一条。按月填报的资金，有执行数的行要写全年预计执行数。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap(({ indicators, progress }) => [
      ...(indicators ? blanksOf(indicators) : []),
      ...(progress ? blankForecasts(progress) : []),
    ]),
  examples: [
    { name: "执行情况没有填", form: "monitoring", edit: { ...MONITORED, D14: "" }, finds: ["D14"] },
    { name: "都填了", form: "monitoring", edit: MONITORED, finds: [] },
  ],
};

function blanksOf({ rows }: MonitoredIndicators): Outcome[] {
  const outcomes = COLUMNS.flatMap((column): Outcome[] => {
    const cells: Slot[] = rows.flatMap((row) => (row[column]?.reading.kind === "blank" ? [row[column]] : []));
    return cells.length === 0
      ? []
      : [finding({ cells, message: say.blank(say.columns[column], String(cells.length)) })];
  });
  return outcomes.length > 0 ? outcomes : [passed];
}

/** 全年预计执行数 left blank beside what was spent so far. */
function blankForecasts({ table }: MonthlyProgress): Outcome[] {
  const expected = table.rows.filter(({ cells }) => cells.forecast && cells.executed?.reading.kind === "figure");
  const cells = expected.flatMap((row) => (row.cells.forecast?.reading.kind === "blank" ? [row.cells.forecast] : []));
  if (expected.length === 0) return [];
  return cells.length === 0 ? [passed] : [finding({ cells, message: say.blankForecast(String(cells.length)) })];
}
