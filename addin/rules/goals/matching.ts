import { projectName } from "../../forms/rows.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { Form } from "../../forms/form.ts";
import { SELF_EVALUATION, type FormContext } from "../rule.ts";

/** A goal table and the form that answers for it. */
export interface Pair {
  readonly goals: FormContext;
  readonly other: FormContext;
}

/**
 * The self-evaluation and monitoring forms of the same project or unit as each goal table. By the project's name; by the
 * unit where neither is about a project; a form without a name only beside a single goal table.
 */
export function pairsOf(forms: readonly FormContext[]): Pair[] {
  const tables = forms.filter(({ form }) => form.kind === "goals");
  return tables.flatMap((goals) =>
    forms
      .filter(({ form }) => form.kind === "monitoring" || SELF_EVALUATION.includes(form.kind))
      .filter(({ form }) => isSame(goals.form, form, tables.length === 1 && isAlone(form, forms)))
      .map((other) => ({ goals, other })),
  );
}

/** Whether both are about one thing; `alone`: nothing else in the workbook could be meant. */
export function isSame(goals: Form, other: Form, alone: boolean): boolean {
  if (goals.year !== null && other.year !== null && goals.year !== other.year) return false;
  const [a, b] = [projectName(goals), projectName(other)];
  if (a !== "" && b !== "") return a === b;
  const [x, y] = [unitName(goals), unitName(other)];
  const isDepartment = a === "" && isAboutUnit(goals);
  if (isDepartment !== (b === "" && other.kind === "department-self-evaluation")) return false;
  const areNamed = x !== "" && y !== "";
  return isDepartment && areNamed ? x === y : alone;
}

function isAlone(form: Form, forms: readonly FormContext[]): boolean {
  return forms.filter((each) => each.form.kind === form.kind).length === 1;
}

function isAboutUnit({ title, fields }: Form): boolean {
  return (title?.label.includes("整体") ?? false) || (fields.project === undefined && fields.unit !== undefined);
}

function unitName({ fields }: Form): string {
  return normalizeLabel(fields.unit?.text ?? "");
}
