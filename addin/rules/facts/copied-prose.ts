import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Slot } from "../../forms/grid.ts";
import { finding, passed, type FormContext, type Outcome } from "../rule.ts";
import { projectName } from "../../forms/rows.ts";

/** Share of clauses with figures two texts may have in common. */
const ALIKE = 0.6;
const FEWEST = 4;

/** Monitoring forms of different projects whose 产出和效果 say the same, clause by clause. */
export function copiedProse(forms: readonly FormContext[]): Outcome[] {
  const texts = forms.flatMap(({ form }) => {
    const slot = sectionsOf(form, "monitoring")[0]?.output;
    const clauses = slot ? clausesOf(slot) : [];
    return slot && clauses.length >= FEWEST ? [{ slot, clauses, project: projectName(form) }] : [];
  });
  const [first, ...others] = texts;
  if (!first || others.length === 0) return [];
  const copies = texts.filter((text) =>
    texts.some((other) => other !== text && other.project !== text.project && isAlike(text.clauses, other.clauses)),
  );
  return [
    copies.length > 1
      ? finding({
          cells: copies.map(({ slot }) => slot),
          message: say.copiedProse(String(copies.length)),
          found: String(copies.length),
        })
      : passed,
  ];
}

function clausesOf(slot: Slot): string[] {
  return slot.label.split(/[,。;、]/u).filter((clause) => /\d/u.test(clause));
}

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const same = a.filter((clause) => b.includes(clause)).length;
  return same >= FEWEST && same >= ALIKE * Math.max(a.length, b.length);
}
