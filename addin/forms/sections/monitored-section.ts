import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** 完成目标可能性: 确定能, 有可能, 完全不可能. */
export type Likelihood = "certain" | "possible" | "impossible";

/** One indicator of a monitoring form. A slot is `null` where the form has no such column. */
export interface MonitoredRow {
  readonly row: number;
  readonly level1: Slot | null;
  readonly level2: Slot | null;
  readonly name: Slot;
  /** 年度指标值. */
  readonly target: Slot | null;
  /** 分值, 权重. */
  readonly points: Slot | null;
  /** 1—7月执行情况. */
  readonly executed: Slot | null;
  /** 全年预计完成情况. */
  readonly forecast: Slot | null;
  /** 完成目标可能性 answered in one cell. */
  readonly answer: Slot | null;
  /** The same in three columns to tick. */
  readonly ticks: readonly { readonly likelihood: Likelihood; readonly slot: Slot }[];
  /** 偏差原因 in columns to tick: 经费保障, 制度保障, 人员保障 … */
  readonly causes: readonly Slot[];
  /** 原因说明, 备注. */
  readonly reasons: readonly Slot[];
}

/** 绩效指标 of a monitoring form (绩效运行监控表). */
export interface MonitoredIndicators {
  readonly area: Area;
  /** The form has columns for how likely it is that the target is met. */
  readonly asksForLikelihood: boolean;
  readonly rows: readonly MonitoredRow[];
}
