/**
 * The official forms the product knows, by the names outside tools see.
 *
 * - `department-self-evaluation` 部门（单位）整体支出绩效自评表
 * - `project-self-evaluation` 项目支出绩效自评表
 * - `monitoring` 项目（民生）资金绩效监控表
 * - `scoring-sheet` 部门整体支出绩效评价评分表
 * - `base-data` 部门整体支出绩效评价基础数据表
 * - `summary` 部门整体支出自评情况汇总表
 * - `basic-information` 部门整体支出绩效自评基本情况表
 * - `goals` 绩效目标表（项目支出绩效目标申报表、区域绩效目标表、部门整体支出绩效目标表）
 * - `report` 绩效自评报告
 * - `part` 一张表的一部分，看不出属于哪一种表
 */
export const FORM_KINDS = [
  "department-self-evaluation",
  "project-self-evaluation",
  "monitoring",
  "scoring-sheet",
  "base-data",
  "summary",
  "basic-information",
  "goals",
  "report",
  "part",
] as const;

/** The kind of an official form. */
export type FormKind = (typeof FORM_KINDS)[number];

/** The forms the user can say a sheet is (对应关系). The others are determined by whole tables or by prose, not by single labels. */
export const MAPPABLE_KINDS = [
  "department-self-evaluation",
  "project-self-evaluation",
  "scoring-sheet",
  "summary",
  "base-data",
  "monitoring",
] as const satisfies readonly FormKind[];

/** A kind the user can say a sheet is. */
export type MappableKind = (typeof MAPPABLE_KINDS)[number];
