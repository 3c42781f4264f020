import { reportPage } from "../addin/compose/report-page.ts";
import { planReviewReport } from "../addin/compose/review-report.ts";
import { labelDraft } from "../addin/forms/label-draft.ts";
import { recognise } from "../addin/forms/recognise.ts";
import { formulaReplacements } from "../addin/fill/clean.ts";
import { planFixes } from "../addin/fill/fix-all.ts";
import { fixWrites } from "../addin/fill/fix.ts";
import { fillWrites, planFill } from "../addin/fill/plan.ts";
import { reportSheets, reportText } from "../addin/review/export.ts";
import { reviewInSteps } from "../addin/review/review.ts";
import { ruleSheetIn, storedRuleSheet } from "../addin/review/rule-sheets.ts";
import { POLICY_CHOICES } from "./policy-choices.ts";
import type { PaneCore } from "./services.ts";

/** The real core behind the pane. */
export const CORE: PaneCore = {
  review: reviewInSteps,
  planFill,
  fillWrites,
  fixWrites,
  planFixes,
  formulaReplacements,
  resultSheets: (input, source) => [reportPage(planReviewReport(source)), ...reportSheets(input)],
  resultText: reportText,
  labelDraft,
  tryMapping: (sheet, mapping) => recognise(sheet, mapping).mapping ?? { used: false, text: "" },
  ruleSheetIn,
  storedRuleSheet,
  policies: POLICY_CHOICES,
};
