import type { Form } from "../../../addin/forms/form.ts";
import { recognise } from "../../../addin/forms/recognise.ts";
import { review } from "../../../addin/review/review.ts";
import type { Finding } from "../../../addin/rules/finding.ts";
import { formatPosition } from "../../../addin/sheet/address.ts";
import { workbookOf } from "../../../addin/sheet/build.ts";
import type { SheetSnapshot } from "../../../addin/sheet/snapshot.ts";
import { arithmeticFaults } from "./arithmetic-faults.ts";
import { baseFaults } from "./base-faults.ts";
import { allForms, cleanForms, edited, type CleanForm, type Edit } from "./corpus.ts";
import type { FaultKind } from "./fault.ts";
import { otherFaults } from "./other-faults.ts";
import { Random } from "./random.ts";
import { scramble, type ScrambleResult } from "./scramble.ts";
import { statementsOf } from "./statements.ts";

/** Printed with the table: the same seed gives the same faults. */
export const SEED = 20_261_121;
/** Faults of one kind made on one form. */
const PER_FORM = 3;
/** Faults of one kind that are checked whatever the share of the others is. */
const ALWAYS = 8;

/** How the faults of one kind fared. */
export interface KindResult {
  readonly kind: FaultKind;
  /** Forms the fault could be made on. */
  readonly forms: number;
  readonly made: number;
  /** How many of those made were checked: all of them, or one in so many. */
  readonly checked: number;
  /** Of those checked. */
  readonly found: number;
  /** Found by a finding of severity `error`. */
  readonly asError: number;
  /** `form cell`, what was written there. */
  readonly missed: readonly string[];
}

export interface Detection {
  readonly kinds: readonly KindResult[];
  readonly forms: readonly string[];
  /** Errors reported on forms that hold none, as `form code cell`. */
  readonly falseErrors: readonly string[];
  /** Headings and figures of the whole corpus replaced by words, and the forms of that corpus. */
  readonly scrambled: { readonly forms: number; readonly results: readonly ScrambleResult[] };
}

/**
 * Makes faults of every kind on every clean form and counts those a finding points at. `every` checks one in so many of a
 * kind, and the first few of each; what is made is the same whatever is checked of it.
 */
export function measureDetection(every = 1, seed = SEED): Detection {
  const corpus = cleanForms();
  const random = new Random(seed);
  const subjects = corpus.map((clean) => subjectOf(clean));
  const kinds = [...arithmeticFaults, ...baseFaults, ...otherFaults].map((kind) =>
    measureKind(kind, subjects, random, every),
  );
  const falseErrors = subjects.flatMap(({ clean, before }) =>
    before
      .filter(({ severity }) => severity === "error")
      .map(({ code, cells }) => `${clean.name} ${code} ${cells[0] ? formatPosition(cells[0]) : ""}`),
  );
  const all = allForms();
  return {
    kinds,
    forms: corpus.map(({ name }) => name),
    falseErrors,
    scrambled: { forms: all.length, results: scramble(all, every) },
  };
}

interface Subject {
  readonly clean: CleanForm;
  readonly forms: readonly Form[];
  readonly before: readonly Finding[];
}

function subjectOf(clean: CleanForm): Subject {
  return { clean, forms: recognise(clean.sheet).forms, before: findingsOn(clean.sheet) };
}

function findingsOn(sheet: SheetSnapshot): readonly Finding[] {
  return review(workbookOf([sheet])).findings;
}

function measureKind(kind: FaultKind, subjects: readonly Subject[], random: Random, every: number): KindResult {
  let forms = 0;
  let made = 0;
  let checked = 0;
  let asError = 0;
  const missed: string[] = [];
  for (const subject of subjects) {
    const possible = subject.forms.flatMap((form) =>
      kind.edits(form, random).filter((edits) => !kind.arithmetic || breaks(form, edits)),
    );
    const picked = random.pick(possible, PER_FORM);
    if (picked.length > 0) forms++;
    for (const edits of picked) {
      made++;
      if (made > ALWAYS && made % every !== 0) continue;
      checked++;
      const findings = findingsOf(subject, edits);
      if (findings.some(({ severity }) => severity === "error")) asError++;
      if (findings.length === 0)
        missed.push(
          `${subject.clean.name} ${edits.map((edit) => `${formatPosition(edit)} ← ${JSON.stringify(edit.value)}`).join(", ")}`,
        );
    }
  }
  return { kind, forms, made, checked, found: checked - missed.length, asError, missed };
}

/** A statement that the figures fulfilled before is no longer true. */
function breaks(form: Form, edits: readonly Edit[]): boolean {
  const after = edited(form.grid.sheet, edits);
  return statementsOf(form).some((statement) => statement.holds(after) === false);
}

/** The findings that were not there before and name one of the changed cells. */
function findingsOf({ clean, before }: Subject, edits: readonly Edit[]): Finding[] {
  const known = new Set(before.map(identityOf));
  return findingsOn(edited(clean.sheet, edits)).filter(
    (finding) =>
      !known.has(identityOf(finding)) &&
      finding.cells.some((cell) => edits.some((edit) => edit.row === cell.row && edit.column === cell.column)),
  );
}

function identityOf({ rule, message, cells }: Finding): string {
  return [rule, message, ...cells.map(formatPosition)].join("|");
}
