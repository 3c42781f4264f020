import type { FormContext } from "../rules/rule.ts";
import { isFilled } from "../forms/filled.ts";
import type { Form } from "../forms/form.ts";
import { policyOf } from "../policy/registry.ts";
import { gather } from "../sheet/gather.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { contextOf, recognisedOnce } from "./kept.ts";
import { choosePolicyFor } from "./policy-cues.ts";

/** The filled forms of workbooks, in their order. */
export function formsOfWorkbooks(workbooks: readonly WorkbookSnapshot[]): Form[] {
  return gather(workbooks, ({ sheets }) =>
    gather(sheets, (sheet) => recognisedOnce(sheet, null).forms.filter(isFilled)),
  );
}

/** The filled forms of last year's workbooks with their policies; the same list for the same workbooks. */
export const previousForms = memoizeByObject((workbooks: readonly WorkbookSnapshot[]): readonly FormContext[] =>
  formsOfWorkbooks(workbooks).map((form) => contextOf(form, policyOf(choosePolicyFor(form).policy))),
);
