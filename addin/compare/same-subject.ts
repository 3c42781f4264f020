import type { Form } from "../forms/form.ts";
import type { FormKind } from "../forms/kind.ts";
import { isSameName, isSameProject, isSlip } from "../forms/same-name.ts";
import { sectionsOf } from "../forms/form.ts";
import { unitName } from "../forms/unit-name.ts";
import { normalizeLabel } from "../sheet/label.ts";

/** What a form is about, as far as the form of another year is found by it. Plain data. */
export interface Subject {
  readonly kind: FormKind;
  /** Normalised name of the unit (单位); `""` where neither the form nor its workbook states it. */
  readonly unit: string;
  /** Normalised name of the project (项目) without years; `""` for a form about a unit. */
  readonly project: string;
  readonly year: number | null;
}

/** A year in a name says which year's project it is, and another year's project is looked for. */
const YEARS = /(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})(?:年度?|-)?/gu;

/** A name as it is looked for in another year: `2023年道路维护项目` → `道路维护项目`. */
export function withoutYears(name: string): string {
  const label = normalizeLabel(name);
  const left = label.replace(YEARS, "");
  return left === "" ? label : left;
}

/** What each form of a workbook is about; a form that names no unit is about the only one its workbook names. */
export function subjectsOf(forms: readonly Form[]): readonly Subject[] {
  const units = forms.map((form) => normalizeLabel(unitName(form)));
  const only = onlyUnitOf(units);
  return forms.map((form, index) => ({
    kind: form.kind,
    unit: unitOr(units[index], only),
    project: projectOf(form),
    year: form.year,
  }));
}

/** The unit all names of a workbook mean; `""` where they mean several, or none is given. */
export function onlyUnitOf(names: readonly string[]): string {
  const named = names.filter((unit) => unit !== "");
  const [first = ""] = named;
  return named.every((unit) => isOneUnit(first, unit)) ? first : "";
}

function unitOr(unit: string | undefined, otherwise: string): string {
  return unit === undefined || unit === "" ? otherwise : unit;
}

/** A report about a project names it in its title. */
function projectOf(form: Form): string {
  const named = withoutYears(form.fields.project?.text ?? "");
  if (named !== "") return named;
  const about = sectionsOf(form, "report").flatMap((section) => section.about ?? [])[0];
  return about === "project" ? withoutYears(form.title?.label ?? "") : "";
}

function isOneUnit(a: string, b: string): boolean {
  return isSameName(a, b) || isSlip(a, b);
}

/**
 * Whether two forms are about the same: of one kind, of units and projects that are not two. A name that is missing on one side
 * contradicts nothing.
 */
export function isSameSubject(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind || a.kind === "part") return false;
  const sameUnit = a.unit === "" || b.unit === "" || isOneUnit(a.unit, b.unit);
  const sameProject = a.project === "" || b.project === "" || isSameProject(a.project, b.project);
  return sameUnit && sameProject;
}

/** Whether the names themselves say that two forms are about the same, so that no other form can be meant. */
export function isNamedAlike(a: Subject, b: Subject): boolean {
  if (!isSameSubject(a, b)) return false;
  if (a.project !== "" || b.project !== "") return a.project !== "" && b.project !== "";
  return a.unit !== "" && b.unit !== "";
}
