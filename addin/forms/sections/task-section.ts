import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** One task (年度主要任务) with the money requested it. */
export interface TaskLine {
  readonly row: number;
  readonly label: string;
  /** 总额. */
  readonly amount: Slot | null;
  /** The sources of it in the order of the columns: 财政拨款, 其他资金. */
  readonly sources: readonly Slot[];
}

/** 年度主要任务 of a department's goal table: a line a task, and 金额合计 below. */
export interface TaskSection {
  readonly kind: "tasks";
  readonly area: Area;
  /** 任务名称, 预算金额, 总额, 财政拨款 … */
  readonly headings: readonly Slot[];
  readonly lines: readonly TaskLine[];
  /** 金额合计; `null` where none is printed. */
  readonly total: TaskLine | null;
}
