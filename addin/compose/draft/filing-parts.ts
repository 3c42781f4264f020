import { sectionsOf, type Form } from "../../forms/form.ts";
import { filledForms } from "../../review/form-contexts.ts";
import type { ReviewOptions } from "../../review/types.ts";
import { filingsOf } from "../../rules/facts/filings.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";

/** The forms one report is drafted from; `null` where the filing has none of the kind. */
export interface FilingParts {
  readonly about: "department" | "project";
  readonly unit: string;
  readonly project: string;
  readonly year: number | null;
  /** 部门整体支出绩效自评表, or 项目支出绩效自评表 of a report about a project. */
  readonly main: Form | null;
  readonly base: Form | null;
  readonly basic: Form | null;
  readonly scoring: Form | null;
  readonly summary: Form | null;
  readonly projects: readonly Form[];
  /** The unit's own report, whose outline is taken over. */
  readonly own: Form | null;
}

/** What a workbook gives reports for: one for each unit and year, then one for each of its projects. */
export function filingParts(workbook: WorkbookSnapshot, options: ReviewOptions): FilingParts[] {
  const contexts = filledForms(workbook, options);
  const filings = filingsOf(contexts).map(({ forms }) => forms.map(({ form }) => form));
  return (filings.length > 0 ? filings : [contexts.map(({ form }) => form)]).flatMap(partsOf);
}

function partsOf(forms: readonly Form[]): FilingParts[] {
  const only = (kind: Form["kind"]): Form | null => forms.find((form) => form.kind === kind) ?? null;
  const named = forms.map((form) => form.fields.unit?.text ?? "").find((text) => text !== "");
  const shared = {
    unit: named ?? summaryUnit(only("summary")) ?? "",
    year: forms.map(({ year }) => year).find((year) => year !== null) ?? null,
    base: only("base-data"),
    basic: only("basic-information"),
    scoring: only("scoring-sheet"),
    summary: only("summary"),
  };
  const reports = forms.filter(({ kind }) => kind === "report");
  const ownOf = (about: FilingParts["about"]): Form | null =>
    reports.find((form) => sectionsOf(form, "report").some((section) => section.about === about)) ?? null;
  const projects = forms.filter(({ kind }) => kind === "project-self-evaluation");
  const department = only("department-self-evaluation");
  const hasDepartment = department ?? shared.base ?? shared.basic ?? shared.scoring ?? shared.summary;
  return [
    ...(hasDepartment
      ? [{ ...shared, about: "department", project: "", main: department, projects, own: ownOf("department") } as const]
      : []),
    ...projects.map((main) => ({
      ...shared,
      about: "project" as const,
      unit:
        [main.fields.implementer?.text, main.fields.unit?.text].find((text) => text !== undefined && text !== "") ??
        shared.unit,
      project: main.fields.project?.text ?? "",
      year: main.year ?? shared.year,
      main,
      projects: [],
      own: projects.length === 1 ? ownOf("project") : null,
    })),
  ];
}

/** The unit of a summary with one row. */
function summaryUnit(form: Form | null): string | undefined {
  const rows = form ? sectionsOf(form, "summary").flatMap((section) => section.rows) : [];
  return rows.length === 1 ? rows[0]?.name : undefined;
}
