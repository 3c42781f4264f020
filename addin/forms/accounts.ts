import type { Form, FormSection } from "./form.ts";
import { isSlot, type Slot } from "./grid.ts";

/** What recognition read a cell as: a figure's place (分值, 金额), a target or result (figure or words), or words. */
export type Role = "figure" | "value" | "words";

/** Parts of a section that hold words, whatever the section. */
const WORDS: ReadonlySet<string> = new Set([
  "label",
  "slot",
  "headings",
  "heading",
  "title",
  "level1",
  "level2",
  "level3",
  "name",
  "sign",
  "unit",
  "standard",
  "reason",
  "measure",
  "implementer",
  "grade",
  "number",
]);

/** Parts of a section where figures and words are both at home. */
const VALUES: Readonly<Partial<Record<FormSection["kind"], ReadonlySet<string>>>> = {
  indicators: new Set(["target", "actual"]),
};

/** Sections of prose: whatever is there is text. */
const PROSE: ReadonlySet<FormSection["kind"]> = new Set(["goals", "report", "monitoring"]);

/**
 * The role of every cell the sections and header fields of the form hold, stated once for all of them: a section determines it by
 * the name of the part a cell is. A cell of several parts (points in the label of a group) has the first role in the order of
 * {@link Role}.
 */
export function rolesOf(form: Form): ReadonlyMap<Slot, Role> {
  const roles = new Map<Slot, Role>();
  const give = (slot: Slot, role: Role): void => {
    const before = roles.get(slot);
    if (before === undefined || RANK[role] < RANK[before]) roles.set(slot, role);
  };
  const seen = new Set<object>();
  const visit = (section: FormSection, part: string, content: object): void => {
    if (isSlot(content)) {
      give(content, roleIn(section, part));
      return;
    }
    if (seen.has(content)) return;
    seen.add(content);
    if (isList(content)) {
      for (const inner of content) if (isObject(inner)) visit(section, part, inner);
      return;
    }
    const owner = isSection(content) ? content : section;
    const isWords = WORDS.has(part);
    for (const [key, inner] of Object.entries(content)) if (isObject(inner)) visit(owner, isWords ? part : key, inner);
  };
  for (const section of form.sections) visit(section, section.kind, section);
  for (const { label, value } of Object.values(form.fields)) {
    give(label, "words");
    give(value, "words");
  }
  if (form.title) give(form.title, "words");
  return roles;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A section may hold another: the table of funds inside a monitoring form. */
function isSection(value: object): value is FormSection {
  return "kind" in value && "area" in value;
}

const RANK: Readonly<Record<Role, number>> = { figure: 0, value: 1, words: 2 };

function roleIn(section: FormSection, part: string): Role {
  if (PROSE.has(section.kind) || WORDS.has(part)) return "words";
  return VALUES[section.kind]?.has(part) ? "value" : "figure";
}
