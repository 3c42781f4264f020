import { reviewMessages } from "../messages/review.ts";
import { isFilled } from "../forms/filled.ts";
import { unitName } from "../forms/unit-name.ts";
import { sectionsOf, type Form } from "../forms/form.ts";
import { evaluate } from "../identities/evaluate.ts";
import { figureIn, over } from "../identities/expression.ts";
import { showResult } from "../identities/print-working.ts";
import { readOperand } from "../identities/operand.ts";
import type { Unrecognised } from "../forms/recognise.ts";
import type { PolicyId } from "../policy/id.ts";
import { readingOf, reportCoverage } from "../forms/report-reading.ts";
import { narrativeMessages } from "../messages/findings-narrative.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import { readableText } from "../sheet/label.ts";
import type { SheetReview } from "./types.ts";
import type { FundingRow } from "../forms/sections/funding-section.ts";

/** What the review says of one recognised form. */
export function formReview(form: Form, policy: PolicyId, policyReason: string, mapping: string): SheetReview {
  return { ...figuresOf(form), policy, policyReason, mapping };
}

/** What the form itself says, whatever was chosen or given for it. */
const figuresOf = memoizeByObject((form: Form): Omit<SheetReview, "policy" | "policyReason" | "mapping"> => {
  const funding = sectionsOf(form, "funding")[0]?.total?.cells ?? {};
  return {
    sheet: form.grid.sheet.name,
    form: form.kind,
    title: readableText(form.title?.text ?? ""),
    year: form.year,
    subject: subjectOf(form),
    unit: unitName(form),
    project: readableText(form.fields.project?.text ?? ""),
    sections: [...new Set(form.sections.map((section) => section.kind))],
    reason: reasonFor(form),
    totalScore: shown(scoreText(form)),
    executionRate: executionRate(funding, form.moneyUnit),
    budget: shown(funding.budget?.text),
    executed: shown(funding.executed?.text),
    coverage: reportCoverageOf(form),
  };
});

function shown(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : readableText(text);
}

function subjectOf({ fields }: Form): string {
  return fields.project?.text ?? fields.unit?.text ?? fields.implementer?.text ?? "";
}

function reasonFor(form: Form): string {
  if (form.kind === "report") return reportRead(form);
  return isFilled(form) ? "" : reviewMessages.unfilled;
}

function executionRate({ budget, executed }: FundingRow["cells"], unit: Form["moneyUnit"]): string | null {
  if (!budget || !executed) return null;
  const rate = evaluate(over(figureIn(executed, "money"), figureIn(budget, "money")), unit);
  return rate.known ? showResult(rate.value, "rate", 2) : null;
}

/** A report's figures: those of decided relations are checked, the rest is left to the user. */
function reportCoverageOf(form: Form): SheetReview["coverage"] {
  if (form.kind !== "report") return null;
  const { figures, unrelated } = reportCoverage(readingOf(form));
  return { figures, checked: figures - unrelated, undecided: unrelated, unread: 0 };
}

/** How much of a report was read, in one sentence. */
function reportRead(form: Form): string {
  const { figures, checked, undecided } = reportCoverage(readingOf(form));
  return narrativeMessages.read({ figures: String(figures), checked: String(checked), undecided: String(undecided) });
}

/** The total as printed; the figure alone where its label is in the same cell. */
function scoreText(form: Form): string | undefined {
  const score = sectionsOf(form, "total").at(-1)?.score;
  const term = score?.reading.kind === "text" ? readOperand(score, "points", form.moneyUnit) : null;
  return term?.known ? term.value.toFixed() : score?.text;
}

/** What the review says of a sheet that is no known form. */
export function unrecognisedReview(sheet: string, seen: Unrecognised, mapping: string): SheetReview {
  return noForm(
    sheet,
    readableText(seen.title ?? ""),
    seen.empty ? reviewMessages.emptySheet : reviewMessages.notRecognised(seen),
    mapping,
  );
}

/** A sheet that was not looked at because the run was ended. */
export function unreadReview(sheet: string): SheetReview {
  return noForm(sheet, "", reviewMessages.unread, "");
}

function noForm(sheet: string, title: string, reason: string, mapping: string): SheetReview {
  return {
    sheet,
    form: null,
    title,
    year: null,
    subject: "",
    policy: null,
    policyReason: "",
    sections: [],
    reason,
    mapping,
    totalScore: null,
    executionRate: null,
    budget: null,
    executed: null,
    coverage: null,
  };
}
