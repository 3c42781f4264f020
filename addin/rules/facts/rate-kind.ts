import { rateSources } from "../../messages/findings-rates.ts";
import type { Form } from "../../forms/form.ts";
import type { IndicatorRow } from "../../forms/sections/indicator-section.ts";
import type { FormKind } from "../../forms/kind.ts";
import { indicatorRows } from "../../forms/rows.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import { memoizeByObject } from "../../sheet/memoize.ts";
import { parsePointsLabel } from "../../values/points-label.ts";
import type { FormContext } from "../rule.ts";
import {
  adjustmentInput,
  assetsInput,
  buildingInput,
  carryOverInput,
  changeInput,
  completionInput,
  controlInput,
  satisfactionInput,
  staffInput,
  type RateInput,
} from "./rate-input.ts";

/** A rate indicator: how it is named on the forms, and where the workbook holds the figures for it. */
export interface RateKind {
  /** The whole name without quotes and points. */
  readonly name: RegExp;
  readonly input: (forms: readonly FormContext[]) => RateInput | null;
  /** What it is computed from, in words. */
  readonly sources: string;
  /** The definition varies (which adjustments, which denominator): at most a warning. */
  readonly definitionVaries: boolean;
  /** A share either way, so that a printed minus may stand for a cut. */
  readonly signless?: boolean;
  /** Forms whose rows mean the department's own rate: a project form's 满意度 or 预算完成率 is the project's. */
  readonly forms: readonly FormKind[];
}

const DEPARTMENT: readonly FormKind[] = ["department-self-evaluation", "scoring-sheet"];
const SHEET: readonly FormKind[] = ["scoring-sheet"];

const nothing = (): null => null;

/** The rate indicators in catalogue order. */
export const RATE_KINDS = {
  staff: {
    name: /^(?:(?:财政供养|在职)人员|人员编制)控制率$/u,
    input: staffInput,
    sources: rateSources.staff,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  threePublicChange: {
    name: /^三公(?:经费)?(?:支出)?(?:变动|增长)率$/u,
    input: changeInput("three-public"),
    sources: rateSources.threePublicChange,
    // The framework and most tables compare budgets; the base data hold no budget of last year.
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  threePublicControl: {
    name: /^三公(?:经费)?(?:支出)?(?:预算)?控制率$/u,
    input: controlInput("three-public"),
    sources: rateSources.threePublicControl,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  keySpending: {
    name: /^重点(?:项目)?支出安排率$/u,
    input: nothing,
    sources: rateSources.keySpending,
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  adjustment: {
    name: /^预算调整率$/u,
    signless: true,
    input: adjustmentInput,
    sources: rateSources.adjustment,
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  carryOver: {
    name: /^(?:资金)?(?:结转结余|结余结转|结余)率$/u,
    input: carryOverInput,
    sources: rateSources.carryOver,
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  publicControl: {
    name: /^公用(?:经费|支出)(?:预算)?控制率$/u,
    input: controlInput("public"),
    sources: rateSources.publicControl,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  procurement: {
    name: /^政府采购(?:预算)?(?:执行|完成)率$/u,
    input: controlInput("procurement"),
    sources: rateSources.procurement,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  card: {
    name: /^公务卡(?:刷卡|使用|结算|消费)率$/u,
    input: nothing,
    sources: rateSources.card,
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  assets: {
    name: /^固定资产利用率$/u,
    input: assetsInput,
    sources: rateSources.assets,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  completion: {
    name: /^(?:部门)?预算(?:执行)?完成率$/u,
    input: completionInput,
    sources: rateSources.completion,
    definitionVaries: true,
    forms: DEPARTMENT,
  },
  satisfaction: {
    name: /满意(?:度|率)$/u,
    input: satisfactionInput,
    sources: rateSources.satisfaction,
    definitionVaries: false,
    forms: SHEET,
  },
  buildingSize: {
    name: /^(?:新建)?楼堂馆所(?:面积|规模)控制率$/u,
    input: buildingInput("size"),
    sources: rateSources.buildingSize,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
  buildingCost: {
    name: /^(?:新建楼堂馆所)?投资(?:概算)?控制率$/u,
    input: buildingInput("cost"),
    sources: rateSources.buildingCost,
    definitionVaries: false,
    forms: DEPARTMENT,
  },
} as const satisfies Readonly<Record<string, RateKind>>;

/** Name of an indicator for comparison: without quotes, points and white space. Computed once for all kinds of rates. */
export const plainName = memoizeByObject((row: IndicatorRow): string =>
  normalizeLabel(parsePointsLabel(row.name?.text ?? "").name).replace(/["“”'‘’《》]|\([^()]*\)/gu, ""),
);

/** The rows of a form that score the rate. */
export function rowsOf(form: Form, name: RegExp): readonly IndicatorRow[] {
  return indicatorRows(form).filter((row) => !row.execution && name.test(plainName(row)));
}
