import { LABEL_WORDS, type LABEL_GROUPS, type LabelName } from "../messages/given-labels.ts";
import type { FormGrid } from "./grid.ts";
import type { MappableKind } from "./kind.ts";
import { FIELDS, FUNDING_HEADINGS, headingOf, INDICATOR_HEADINGS, TOTAL_LABEL } from "./lexicon.ts";

/** Labels offered for a form, in groups. */
export type LabelGroups = Readonly<Partial<Record<keyof typeof LABEL_GROUPS, readonly LabelName[]>>>;

const INDICATORS: readonly LabelName[] = [
  "level1",
  "level2",
  "level3",
  "target",
  "actual",
  "points",
  "score",
  "sign",
  "measure",
  "completion",
  "standard",
  "reason",
];
const HEAD: readonly LabelName[] = ["project", "unit-name", "authority", "implementer"];
const EVALUATION: LabelGroups = {
  table: INDICATORS,
  money: ["initial", "budget", "executed", "rate"],
  rows: ["money", "total"],
  head: HEAD,
};

export const FORM_LABELS: Readonly<Record<MappableKind, LabelGroups>> = {
  "department-self-evaluation": EVALUATION,
  "project-self-evaluation": EVALUATION,
  "scoring-sheet": { table: INDICATORS, rows: ["total"], head: HEAD },
  summary: { table: ["unit-name", "implementer", "budget", "executed", "rate", "score", "review-score"] },
  "base-data": { table: ["previous", "planned", "spent"], head: HEAD },
  monitoring: { rows: ["types", "period", "overview", "funds", "organization", "output"], head: HEAD },
};

/** The labels of a form in one list. */
export function labelsOf(form: MappableKind): readonly LabelName[] {
  return Object.values(FORM_LABELS[form]).flat();
}

function finalAccount(word: string): "previous" | "spent" | null {
  if (!word.includes("决算")) return null;
  return /上年|去年/.test(word) ? "previous" : "spent";
}

/** What the forms' own vocabulary takes a normalised text for, among the labels of the form; `null` where it knows nothing. */
export function knownLabel(form: MappableKind, label: string): LabelName | null {
  if (label === "" || label.length > 24) return null;
  const word = headingOf(label);
  const offered = labelsOf(form);
  const exact = offered.find((name) => headingOf(LABEL_WORDS[name]) === word);
  if (exact) return exact;
  const column = INDICATOR_HEADINGS.meaningOf(word);
  const field = FIELDS.meaningOf(word);
  const candidates: readonly (string | null)[] = [
    TOTAL_LABEL.test(word) ? "total" : null,
    column === "unit" ? "measure" : column,
    FUNDING_HEADINGS.meaningOf(word),
    field === "unit" ? "unit-name" : field,
    finalAccount(word),
    PLANNED.test(word) ? "planned" : null,
  ];
  return offered.find((name) => candidates.includes(name)) ?? null;
}

const PLANNED = /预算(?:数|金额|安排)?$/;

/** What a form cannot do without: one of each line; the first is the one to ask for. */
const NEEDED: Readonly<Record<MappableKind, readonly (readonly LabelName[])[]>> = {
  "department-self-evaluation": [
    ["level3", "level2", "level1"],
    ["actual", "score"],
    ["target", "actual"],
    ["points", "score"],
  ],
  "project-self-evaluation": [
    ["level3", "level2", "level1"],
    ["actual", "score"],
    ["target", "actual"],
    ["points", "score"],
  ],
  "scoring-sheet": [["level3", "level2", "level1"], ["points", "standard", "target"], ["score"]],
  summary: [["unit-name"], ["score"], ["rate", "executed", "review-score"]],
  "base-data": [["spent"], ["planned", "previous"]],
  monitoring: [
    ["funds", "organization"],
    ["output", "organization"],
  ],
};

/** Words for what a sheet lacks to be the form. */
export function missingLabels(form: MappableKind, grid: FormGrid): readonly string[] {
  const present = new Set(grid.filledRows.flatMap((row) => grid.row(row).map((slot) => knownLabel(form, slot.label))));
  return NEEDED[form]
    .filter((names) => !names.some((name) => present.has(name)))
    .flatMap(([name]) => (name ? LABEL_WORDS[name] : []));
}
