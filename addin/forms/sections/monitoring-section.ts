import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";
import type { MonitoredIndicators } from "./monitored-section.ts";
import type { MonthlyProgress } from "./progress.ts";

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
  /** The table of funds by month. */
  readonly progress: MonthlyProgress | null;
  /** The table of its indicators. */
  readonly indicators: MonitoredIndicators | null;
}

/** The cells of a monitoring form that hold prose, in reading order. */
export function proseCellsOf(section: MonitoringSection): readonly Slot[] {
  return [section.overview, section.funds, section.organization, section.output].flatMap((slot) =>
    slot && slot.label !== "" ? [slot] : [],
  );
}
