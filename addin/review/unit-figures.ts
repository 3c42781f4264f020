import { isFilled } from "../forms/filled.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import type { Slot } from "../forms/grid.ts";
import { evaluate } from "../identities/evaluate.ts";
import { totalScoreIdentity } from "../identities/points.ts";
import { readOperand } from "../identities/operand.ts";
import { policyUnder } from "../policy/registry.ts";
import { subordinatesOf } from "../rules/summary/unit-count.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { Decimal } from "../values/decimal.ts";
import { unitParts } from "../values/unit.ts";
import { policyFor, recognisedUnder } from "./form-contexts.ts";
import type { ReviewOptions } from "./types.ts";

/** What the summary table takes from one department form. Plain data; amounts in 万元, unrounded as printed. */
export interface UnitFigures {
  /** Unit as filled in; `""` when blank. */
  readonly unit: string;
  readonly year: number | null;
  /** 全年预算数 and 全年执行数, in 万元. */
  readonly budget: number | null;
  readonly executed: number | null;
  /** 自评总分 as printed, in points. */
  readonly selfScore: number | null;
  /** The sum of the scores of the rows, 预算执行率 included, in points; `null` where a score is no number. */
  readonly rowsScore: number | null;
  /** The proposal for 复核分数, in points, where one was requested; absent otherwise. */
  readonly reviewScore?: number | null;
  /** 下属单位个数 where the form names it. */
  readonly subordinates: number | null;
  /** How many subordinate units beside 本级 the policy has reviewed; absent in what earlier versions kept. */
  readonly reviewedSubordinates?: number;
  readonly filled: boolean;
}

/** The department forms (部门整体支出绩效自评表) of a workbook, in sheet order, read as a review under these options reads them. Other forms do not count. */
export function unitFigures(workbook: WorkbookSnapshot, options: ReviewOptions = {}): UnitFigures[] {
  return workbook.sheets.flatMap((sheet) =>
    recognisedUnder(sheet, options)
      .forms.filter((form) => form.kind === "department-self-evaluation")
      .map((form) => figuresOf(form, options)),
  );
}

function figuresOf(form: Form, options: ReviewOptions): UnitFigures {
  const cells = sectionsOf(form, "funding")[0]?.total?.cells;
  const total = sectionsOf(form, "total").at(-1);
  const policy = policyUnder(options.ruleSheet ?? null, policyFor(form, options).policy);
  const identity = total ? totalScoreIdentity(form, total, policy) : null;
  const rows = identity && evaluate(identity.expression, form.moneyUnit);
  return {
    unit: form.fields.unit?.text ?? "",
    year: form.year,
    budget: money(form, cells?.budget),
    executed: money(form, cells?.executed),
    selfScore: points(form, total?.score),
    rowsScore: rows?.known ? rows.value.toNumber() : null,
    subordinates: subordinatesOf(form)?.units ?? null,
    reviewedSubordinates: policy.reviewedSubordinates.value,
    filled: isFilled(form),
  };
}

function money(form: Form, slot: Slot | undefined): number | null {
  const term = slot && readOperand(slot, "money", form.moneyUnit);
  if (!term?.known) return null;
  return new Decimal(term.value).times(unitParts(form.moneyUnit).factor).div(unitParts("万元").factor).toNumber();
}

function points(form: Form, slot: Slot | null | undefined): number | null {
  const term = slot && readOperand(slot, "points", form.moneyUnit);
  return term?.known ? term.value.toNumber() : null;
}
