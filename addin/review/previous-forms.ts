import type { FormContext } from "../rules/rule.ts";
import { pairForms, type Pairing } from "../compare/pair-forms.ts";
import { isFilled } from "../forms/filled.ts";
import type { Form } from "../forms/form.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { filledForms, recognisedUnder } from "./form-contexts.ts";
import type { ReviewOptions } from "./types.ts";

/** The filled forms of workbooks, in their order, as a review with these options reads them. */
export function formsOfWorkbooks(workbooks: readonly WorkbookSnapshot[], options: ReviewOptions = {}): Form[] {
  return workbooks.flatMap(({ sheets }) =>
    sheets.flatMap((sheet) => recognisedUnder(sheet, options).forms.filter(isFilled)),
  );
}

/** This year's forms paired with last year's; the rule sheet is for both, the rest of the options for this year's. */
export function pairWithLastYear(
  workbook: WorkbookSnapshot,
  previous: readonly WorkbookSnapshot[],
  options: ReviewOptions,
): Pairing {
  const { ruleSheet } = options;
  return pairForms(formsOfWorkbooks([workbook], options), formsOfWorkbooks(previous, ruleSheet ? { ruleSheet } : {}));
}

/**
 * The filled forms of last year's workbooks with their policies, read by the headings and parameters of the rule sheet as this
 * year's are; the mappings of this year's sheets do not apply to last year's. The same list for the same workbooks.
 */
export function previousForms({ previous = [], ruleSheet }: ReviewOptions): readonly FormContext[] {
  return ruleSheet ? formsUnder(previous, ruleSheet) : formsAsPrinted(previous);
}

const formsAsPrinted = memoizeByObject((previous: readonly WorkbookSnapshot[]) =>
  previous.flatMap((workbook) => filledForms(workbook, {})),
);

const bySheet = memoizeByObject<readonly WorkbookSnapshot[], WeakMap<PolicyDocument, readonly FormContext[]>>(
  () => new WeakMap(),
);

function formsUnder(previous: readonly WorkbookSnapshot[], ruleSheet: PolicyDocument): readonly FormContext[] {
  const known = bySheet(previous);
  const before = known.get(ruleSheet);
  if (before) return before;
  const forms = previous.flatMap((workbook) => filledForms(workbook, { ruleSheet }));
  known.set(ruleSheet, forms);
  return forms;
}
