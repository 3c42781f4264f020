import { memoizeByObject } from "../sheet/memoize.ts";
import { sectionsOf, type Form, type FormSection } from "./form.ts";
import type { FormKind } from "./kind.ts";
import type { IndicatorGroup, IndicatorSection } from "./sections/indicator-section.ts";

/** Forms whose indicator table may go on on the next sheet. */
const DIVISIBLE: ReadonlySet<FormKind> = new Set<FormKind>([
  "department-self-evaluation",
  "project-self-evaluation",
  "scoring-sheet",
  "part",
]);

/** 自评表（续）, 续表, 接上页. */
const CONTINUES = /续表?\)?$|^续表|接上[页表]/u;

/**
 * Whether a form is the rest of the one on the sheet before it: an indicator table with the same headings, and nothing of a
 * form of its own (another title, a project, funds). The form before has no total row yet.
 */
export function continues(before: Form, next: Form): boolean {
  if (!DIVISIBLE.has(before.kind) || !DIVISIBLE.has(next.kind) || before.grid.sheet.name === next.grid.sheet.name)
    return false;
  if (sectionsOf(before, "total").length > 0 || !hasOwnKind(before, next) || !isRestOnly(next)) return false;
  const [head, rest] = [sectionsOf(before, "indicators").at(-1), sectionsOf(next, "indicators")[0]];
  if (!rest || rest.rows.length === 0) return false;
  return head && head.rows.length > 0 ? sameColumns(head, rest) : sectionsOf(before, "funding").length > 0;
}

function hasOwnKind(before: Form, next: Form): boolean {
  return next.kind === before.kind || next.kind === "part" || next.title !== null;
}

/** Nothing but a table and its total, under no title of its own. */
function isRestOnly({ sections, title, fields }: Form): boolean {
  const isUnnamed = title === null || CONTINUES.test(title.label);
  return (
    isUnnamed &&
    fields.project === undefined &&
    fields.unit === undefined &&
    sections.every(({ kind }) => kind === "indicators" || kind === "total")
  );
}

function sameColumns(a: IndicatorSection, b: IndicatorSection): boolean {
  return a.columns.length === b.columns.length && a.columns.every((column, index) => column === b.columns[index]);
}

const joinedWith = memoizeByObject<Form, Map<Form, Form>>(() => new Map());

/** The form with the rest of its table from the next sheet; the same object each time, so that results stored by object are found again. */
export function joined(before: Form, next: Form): Form {
  const known = joinedWith(before).get(next);
  if (known) return known;
  const form: Form = {
    ...before,
    sections: [...withRest(before.sections, next), ...next.sections.filter(isNotFirst(next))],
    further: [...(before.further ?? []), next.grid, ...(next.further ?? [])],
  };
  joinedWith(before).set(next, form);
  return form;
}

/** The first table of the rest comes with its groups given over to those it goes on with. */
function withRest(sections: readonly FormSection[], next: Form): FormSection[] {
  const [rest] = sectionsOf(next, "indicators");
  const head = sections.findLast((section): section is IndicatorSection => section.kind === "indicators");
  if (!rest) return [...sections];
  if (!head) return [...sections, rest];
  const open = head.groups.filter((group) => group.rows.at(-1) === head.rows.at(-1));
  const taken = new Set<IndicatorGroup>();
  const grown = new Map<IndicatorGroup, IndicatorGroup>();
  for (const group of open) {
    const same = rest.groups.find((other) => other.level === group.level && other.rows[0] === rest.rows[0]);
    if (same && same.name !== group.name) continue;
    const rows = same?.rows ?? unlabelled(rest, group.level);
    if (same) taken.add(same);
    grown.set(group, { ...group, points: group.points ?? same?.points ?? null, rows: [...group.rows, ...rows] });
  }
  return sections.flatMap((section): FormSection[] => {
    if (section !== head) return [section];
    return [
      { ...head, groups: head.groups.map((group) => grown.get(group) ?? group) },
      { ...rest, groups: rest.groups.filter((group) => !taken.has(group)) },
    ];
  });
}

/** The lines of the rest before the first group of the level: they belong to the one that is open. */
function unlabelled({ rows, groups }: IndicatorSection, level: 1 | 2): IndicatorSection["rows"] {
  const first = groups.find((group) => group.level <= level)?.rows[0];
  const end = first ? rows.indexOf(first) : rows.length;
  return rows.slice(0, end);
}

function isNotFirst(next: Form): (section: FormSection) => boolean {
  const [rest] = sectionsOf(next, "indicators");
  return (section) => section !== rest;
}
