import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

/** 财政供养人员情况: 编制数, 实际在职人数 and 控制率. */
export interface StaffSection {
  readonly kind: "staff";
  readonly area: Area;
  /** 编制数, in persons. */
  readonly quota: Slot | null;
  /** 实际在职人数, in persons. */
  readonly actual: Slot | null;
  /** 在职人员控制率 = 在职 ÷ 编制. */
  readonly rate: Slot | null;
}

/** A column of the expenses table (经费控制情况): 上年决算数, 本年预算数, 本年决算数. */
export type AmountColumn = "previous" | "budget" | "actual";

/**
 * What a line of the expenses table is about. `item` is one 其中 line of the line above it that has
 * parts; `basic-public` is 公用经费 under 基本支出 where the form prints it again as a block of its own.
 */
export type AmountRole =
  | "three-public"
  | "vehicles"
  | "vehicle-purchase"
  | "vehicle-running"
  | "abroad"
  | "reception"
  | "project"
  | "business"
  | "maintenance"
  | "special"
  | "public"
  | "item"
  | "procurement"
  | "basic-adjustment"
  | "total"
  | "basic"
  | "personnel"
  | "basic-public"
  | "other";

/** One line of the expenses table: its cells by year and kind of amount. */
export interface AmountLine {
  readonly role: AmountRole;
  /** Name without numbering, 其中 and colon. */
  readonly name: string;
  /** The label begins with 其中. */
  readonly among: boolean;
  readonly label: Slot;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<AmountColumn, Slot>>>;
}

/** 经费控制情况 of the base data: lines by label, columns by year. */
export interface AmountsSection {
  readonly kind: "amounts";
  readonly area: Area;
  readonly columns: readonly AmountColumn[];
  readonly lines: readonly AmountLine[];
}

/** One row of 楼堂馆所控制情况: a finished building. */
export interface BuildingRow {
  readonly row: number;
  readonly approvedSize: Slot | null;
  readonly actualSize: Slot | null;
  readonly sizeRate: Slot | null;
  readonly approvedCost: Slot | null;
  readonly actualCost: Slot | null;
  readonly costRate: Slot | null;
}

/** 楼堂馆所控制情况: size (㎡) and investment (万元) against what was approved. */
export interface BuildingsSection {
  readonly kind: "buildings";
  readonly area: Area;
  readonly rows: readonly BuildingRow[];
}

/** What a table by unit (机构名称) of the basic information is about. */
export type UnitTopic = "income" | "expenditure" | "three-public" | "assets";

/** A column of a table by unit. */
export type UnitColumn =
  | "total"
  | "carry-over"
  | "fiscal"
  | "fund"
  | "special-account"
  | "other"
  | "basic"
  | "personnel"
  | "public"
  | "project"
  | "year-balance"
  | "balance"
  | "reception"
  | "vehicle-running"
  | "vehicle-purchase"
  | "vehicles"
  | "abroad"
  | "in-use"
  | "rented";

/** One unit (单位) of a table by unit. */
export interface UnitRow {
  /** `summary` is the first row, 局机关及二级机构汇总; every other row is one unit. */
  readonly role: "summary" | "unit";
  readonly name: string;
  readonly label: Slot;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<UnitColumn, Slot>>>;
}

/** A table by unit: 年度收入情况, 支出和结余情况, 三公经费 or 固定资产, with 汇总 = the units below it. */
export interface UnitTableSection {
  readonly kind: "unit-table";
  readonly topic: UnitTopic;
  readonly area: Area;
  /** Printed heading of each column. */
  readonly headings: Readonly<Partial<Record<UnitColumn, Slot>>>;
  /** Every column was understood, so that sums over the columns leave nothing out. */
  readonly complete: boolean;
  readonly rows: readonly UnitRow[];
}
