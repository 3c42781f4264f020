import type { Area } from "../../sheet/address.ts";
import type { Slot } from "../grid.ts";
import type { FundingColumn, FundingRole } from "../meanings.ts";

/** One row of the funding block: what it is about, and its cells by column. */
export interface FundingRow {
  readonly role: FundingRole;
  /** Label as printed, without line breaks. */
  readonly label: string;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<FundingColumn, Slot>>>;
}

/** 资金块: budget, execution, rate, points and score of the year's money. */
export interface FundingSection {
  readonly kind: "funding";
  readonly area: Area;
  /** The parts are columns beside 合计, and their names its headings: sub-programmes. */
  readonly across?: true;
  readonly heading?: readonly Slot[];
  /** The amounts are beside their labels, without headings: the money of a goal table, amounts listed as answers. */
  readonly listed?: true;
  readonly columns: readonly FundingColumn[];
  /** Headings as printed, where they say more than the official words: 1-7月执行数. */
  readonly headings?: Readonly<Partial<Record<FundingColumn, string>>>;
  readonly rows: readonly FundingRow[];
  /** The row that is scored: 年度资金总额, or the first row where no total is printed. */
  readonly total: FundingRow | null;
}
