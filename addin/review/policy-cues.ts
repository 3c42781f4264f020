import { sectionsOf, type Form } from "../forms/form.ts";
import { readOperand } from "../identities/operand.ts";
import { choosePolicy, type PolicyChoice } from "../policy/choose.ts";

/** The policy (口径) a form was made for, by its labels. */
export function choosePolicyFor(form: Form): PolicyChoice {
  const tables = sectionsOf(form, "indicators");
  const points = sectionsOf(form, "funding")[0]?.total?.cells.points;
  const execution = points && readOperand(points, "points", form.moneyUnit);
  return choosePolicy({
    groups: tables
      .flatMap((table) => table.groups.filter((group) => group.level === 1))
      .map((group) => {
        const printed = group.points && readOperand(group.points, "points", form.moneyUnit);
        return { label: group.name, points: printed?.known ? printed.value.toNumber() : null };
      }),
    headers: tables.flatMap((table) => form.grid.row(table.headerRow).map((slot) => slot.text)),
    texts: form.title ? [form.title.text] : [],
    executionPoints: execution?.known ? execution.value.toNumber() : null,
  });
}
