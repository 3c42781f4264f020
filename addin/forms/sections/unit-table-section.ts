import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

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
