import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";
import type { IndicatorColumn } from "../meanings.ts";

/** One scored line (三级指标). Slots of merged cells are shared between rows. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1: Slot | null;
  readonly level2: Slot | null;
  /** 三级指标: the indicator's name. */
  readonly name: Slot | null;
  readonly sign: Slot | null;
  readonly target: Slot | null;
  readonly unit: Slot | null;
  readonly actual: Slot | null;
  /** 完成率: the result as a share of the target. */
  readonly completion: Slot | null;
  /** 分值. */
  readonly points: Slot | null;
  /** 得分系数: the share of the points that was scored. */
  readonly coefficient: Slot | null;
  /** 扣分: the points taken off. */
  readonly deduction: Slot | null;
  /** 得分. */
  readonly score: Slot | null;
  readonly standard: Slot | null;
  /** 偏差原因分析及改进措施. */
  readonly reason: Slot | null;
  /** The line is 预算执行率 itself, scored inside the table. */
  readonly execution: boolean;
}

/** A level-1 or level-2 group with the points its label or weight column states. */
export interface IndicatorGroup {
  readonly level: 1 | 2;
  readonly slot: Slot;
  /** Name without points: `产出指标`. */
  readonly name: string;
  /** Where the group's points are printed: its label (`产出指标(50分)`) or a weight column; `null` if nowhere. */
  readonly points: Slot | null;
  readonly rows: readonly IndicatorRow[];
}

/** 小计 below a group of lines. */
export interface IndicatorSubtotal {
  readonly label: Slot;
  readonly points: Slot | null;
  readonly score: Slot | null;
  /** The lines since the subtotal before it. */
  readonly rows: readonly IndicatorRow[];
}

/** 绩效指标表. */
export interface IndicatorSection {
  readonly kind: "indicators";
  /** The time its targets are for, as printed (中期目标, 年度指标, 2024年); absent where a table has targets for one time only. */
  readonly period?: string;
  /** The headings of a table that only goal tables call so (总体, 第一年度); the others are known by their words. */
  readonly headings?: readonly Slot[];
  readonly area: Area;
  readonly headerRow: number;
  readonly columns: readonly IndicatorColumn[];
  readonly rows: readonly IndicatorRow[];
  readonly groups: readonly IndicatorGroup[];
  readonly subtotals: readonly IndicatorSubtotal[];
}
