import { isFilled } from "../forms/filled.ts";
import type { Form } from "../forms/form.ts";
import type { SheetMapping } from "../forms/given-labels.ts";
import { localMapping } from "../forms/local-headings.ts";
import type { Recognition } from "../forms/recognise.ts";
import { reviewMessages } from "../messages/review.ts";
import type { PolicyChoice } from "../policy/choose.ts";
import { policyUnder } from "../policy/registry.ts";
import type { FormContext } from "../rules/rule.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot.ts";
import { contextOf, recognisedOnce } from "./kept.ts";
import { choosePolicyFor } from "./policy-cues.ts";
import type { ReviewOptions } from "./types.ts";

/** The mapping a sheet is read with: that of the user, else the local headings (本地表头) of the rule sheet; `null` for its own labels alone. */
export function mappingFor(
  sheet: SheetSnapshot,
  { mappings, ruleSheet }: ReviewOptions,
): { readonly given: SheetMapping | null; readonly local: SheetMapping | null } {
  const given = mappings?.find((mapping) => mapping.sheet === sheet.name) ?? null;
  return { given, local: given || !ruleSheet ? null : localMapping(sheet, ruleSheet.headings) };
}

/** The forms of a sheet as a review with these options reads it. */
export function recognisedUnder(sheet: SheetSnapshot, options: ReviewOptions): Recognition {
  const { given, local } = mappingFor(sheet, options);
  return recognisedOnce(sheet, given ?? local);
}

const policyChoiceOf = memoizeByObject(choosePolicyFor);

/** The policy the user chose, or the rule sheet names, or the form was made for. */
export function policyFor(form: Form, { policy, ruleSheet }: ReviewOptions): PolicyChoice {
  const base = policy ?? ruleSheet?.base ?? null;
  const choice = base === null ? policyChoiceOf(form) : { policy: base, reason: reviewMessages.chosenByUser };
  return ruleSheet ? { ...choice, reason: reviewMessages.underSheet(choice.reason, ruleSheet.name) } : choice;
}

/** The filled forms of a workbook, each under its policy, as a review looks at them. */
export function filledForms(workbook: WorkbookSnapshot, options: ReviewOptions): FormContext[] {
  return workbook.sheets.flatMap((sheet) =>
    recognisedUnder(sheet, options)
      .forms.filter(isFilled)
      .map((form) => contextOf(form, policyUnder(options.ruleSheet ?? null, policyFor(form, options).policy))),
  );
}
