import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";

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
