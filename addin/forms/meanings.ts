/**
 * What a column of the funding block (项目资金 / 年度预算申请) holds. `forecast` 全年预计执行数 and `forecast-rate` are in the
 * tables by month of 绩效运行监控表 alone.
 */
export type FundingColumn =
  "initial" | "budget" | "executed" | "points" | "rate" | "score" | "forecast" | "forecast-rate";

/**
 * What a row of the funding block is about: `total` 年度资金总额, `fiscal` 财政拨款, `level` one level of government
 * inside it (中央补助, 省级资金 …), `carry-over` 上年结转, `other` 其他资金, `basic` 基本支出, `project` 项目支出, `part` anything else.
 */
export type FundingRole = "total" | "fiscal" | "level" | "carry-over" | "other" | "basic" | "project" | "part";

/** What a column of the indicator table holds. */
export type IndicatorColumn =
  | "level1"
  | "level2"
  | "level3"
  | "sign"
  | "target"
  | "unit"
  | "actual"
  | "completion"
  | "deviation"
  | "points"
  | "coefficient"
  | "deduction"
  | "score"
  | "review-score"
  | "standard"
  | "reason";

/** Header fields (表头) by meaning. */
export type FieldName = "project" | "unit" | "authority" | "implementer" | "filledOn" | "filledBy" | "phone" | "grade";
