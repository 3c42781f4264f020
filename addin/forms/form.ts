import type { Area } from "../sheet/address.ts";
import { remembered } from "../sheet/recall.ts";
import type { MoneyUnit } from "../values/figure.ts";
import type { Grid, Slot } from "./grid.ts";
import type { FormKind } from "./kind.ts";
import type { AmountsSection, BuildingsSection, StaffSection, UnitTableSection } from "./sections/base-sections.ts";
import type { MonitoringSection } from "./sections/monitoring-section.ts";
import type { ReportSection } from "./sections/report-section.ts";
import type { SummarySection } from "./sections/summary-section.ts";

/**
 * What a column of the funding block (项目资金 / 年度预算申请) holds. `forecast` 全年预计执行数 and `forecast-rate` stand in the
 * tables by month of 绩效运行监控表 alone.
 */
export type FundingColumn =
  "initial" | "budget" | "executed" | "points" | "rate" | "score" | "forecast" | "forecast-rate";

/**
 * What a row of the funding block is about: `total` 年度资金总额, `fiscal` 财政拨款, `level` one level of government
 * inside it (中央补助, 省级资金 …), `carry-over` 上年结转, `other` 其他资金, `basic` 基本支出, `project` 项目支出, `part` anything else.
 */
export type FundingRole = "total" | "fiscal" | "level" | "carry-over" | "other" | "basic" | "project" | "part";

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
  readonly columns: readonly FundingColumn[];
  /** Headings as printed, where they say more than the official words: 1-7月执行数. */
  readonly headings?: Readonly<Partial<Record<FundingColumn, string>>>;
  readonly rows: readonly FundingRow[];
  /** The row that is scored: 年度资金总额, or the first row where no total is printed. */
  readonly total: FundingRow | null;
}

/** One amount written inside its label cell, e.g. `其中：基本支出：859.81`, or beside it. */
export interface BreakdownItem {
  /** Name without 其中, colon and amount: `基本支出`. */
  readonly name: string;
  readonly slot: Slot;
  /** The cell holding the figure: the label cell itself, or the cell to its right. */
  readonly value: Slot;
}

/** 按收入性质分 / 按支出性质分: the breakdown of the year's money, total and parts. */
export interface BreakdownSection {
  readonly kind: "breakdown";
  readonly area: Area;
  readonly by: "income" | "expenditure";
  readonly total: BreakdownItem;
  readonly parts: readonly BreakdownItem[];
}

/** 年度总体目标: expected and actual, as prose. */
export interface GoalsSection {
  readonly kind: "goals";
  readonly area: Area;
  readonly expected: Slot | null;
  readonly actual: Slot | null;
}

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
  readonly area: Area;
  readonly headerRow: number;
  readonly columns: readonly IndicatorColumn[];
  readonly rows: readonly IndicatorRow[];
  readonly groups: readonly IndicatorGroup[];
  readonly subtotals: readonly IndicatorSubtotal[];
}

/** 总分 row. */
export interface TotalSection {
  readonly kind: "total";
  readonly area: Area;
  readonly label: Slot;
  readonly points: Slot | null;
  readonly score: Slot | null;
  /** 扣分合计, where the table has a column of deductions. */
  readonly deduction: Slot | null;
}

/** Any part of a form the product reads. */
export type Section =
  | FundingSection
  | BreakdownSection
  | GoalsSection
  | IndicatorSection
  | TotalSection
  | StaffSection
  | AmountsSection
  | BuildingsSection
  | UnitTableSection
  | MonitoringSection
  | SummarySection
  | ReportSection;

/** Header fields (表头) by meaning. */
export type FieldName = "project" | "unit" | "authority" | "implementer" | "filledOn" | "filledBy" | "phone" | "grade";

/** One header field: its label, and the answer. */
export interface Field {
  readonly label: Slot;
  /** The cell for the answer; the label cell itself where the answer follows a colon inside it. */
  readonly value: Slot;
  /** The answer as typed; `""` when blank. */
  readonly text: string;
}

/** One recognised form. */
export interface Form {
  readonly kind: FormKind;
  readonly grid: Grid;
  readonly area: Area;
  /** Title cell, e.g. `项目支出绩效自评表`. */
  readonly title: Slot | null;
  /** 预算年度 printed in the title rows. */
  readonly year: number | null;
  /** Unit of the amounts; 万元 unless the form says otherwise. */
  readonly moneyUnit: MoneyUnit;
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  readonly sections: readonly Section[];
}

/** The non-blank slots of the form's rows, in reading order. */
export function slotsIn({ grid, area }: Form): readonly Slot[] {
  const slots: Slot[] = [];
  for (const row of grid.filledRows)
    if (row >= area.top && row <= area.bottom) for (const slot of grid.row(row)) slots.push(slot);
  return slots;
}

/** The sections of one kind, in sheet order. */
export function sectionsOf<Kind extends Section["kind"]>(
  form: Form,
  kind: Kind,
): readonly Extract<Section, { kind: Kind }>[] {
  const known = byKind(form.sections);
  const before = known.get(kind);
  if (before) return before as readonly Extract<Section, { kind: Kind }>[];
  const found = form.sections.filter((section): section is Extract<Section, { kind: Kind }> => section.kind === kind);
  known.set(kind, found);
  return found;
}

/** The sections of each form by kind: nearly every check asks for some. */
const byKind = remembered<readonly Section[], Map<Section["kind"], readonly Section[]>>(() => new Map());
