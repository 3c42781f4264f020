import type { Area } from "../../sheet/address.ts";
import { gather } from "../../sheet/gather.ts";
import type { Slot } from "../grid.ts";

/** Budget and execution up to a month, as the tabular 绩效运行监控表 prints them. */
export interface Progress {
  /** Last month the execution covers, 1–12. */
  readonly month: number;
  readonly budget: Slot;
  readonly executed: Slot;
  readonly rate: Slot | null;
  /** Heading of the rate as printed, `1-7月执行率`; `""` without one. */
  readonly rateLabel: string;
  /** 年初预算数 beside 全年预算数, where both are printed: the rate may be of either. */
  readonly initial: Slot | null;
}

/**
 * What a monitoring form (绩效监控表) says, mostly in prose: 项目类型 with check boxes, 起止时间, 项目概况, 资金投入和使用情况,
 * 组织实施情况, 产出和效果. `null` where the form has no such cell.
 */
export interface MonitoringSection {
  readonly kind: "monitoring";
  readonly area: Area;
  readonly types: Slot | null;
  readonly period: Slot | null;
  readonly overview: Slot | null;
  readonly funds: Slot | null;
  readonly organization: Slot | null;
  readonly output: Slot | null;
  readonly progress: Progress | null;
}

/** The cells of a monitoring form that hold prose, in reading order. */
export function proseCellsOf(section: MonitoringSection): readonly Slot[] {
  return gather([section.overview, section.funds, section.organization, section.output], (slot) => (slot && slot.label !== "" ? [slot] : []));
}
