import type { FormContext } from "../rules/rule.ts";
import { isFilled } from "../forms/filled.ts";
import { policyOf } from "../policy/registry.ts";
import { gather } from "../sheet/gather.ts";
import { remembered } from "../sheet/recall.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import { contextOf, recognisedOnce } from "./kept.ts";
import { choosePolicyFor } from "./policy-cues.ts";

/** The filled forms of last year's workbooks, in their order; the same list for the same workbooks. */
export const previousForms = remembered((workbooks: readonly WorkbookSnapshot[]): readonly FormContext[] =>
  gather(workbooks, ({ sheets }) =>
    gather(sheets, (sheet) =>
      recognisedOnce(sheet, null)
        .forms.filter(isFilled)
        .map((form) => contextOf(form, policyOf(choosePolicyFor(form).policy))),
    ),
  ),
);
