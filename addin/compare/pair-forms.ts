import type { Form } from "../forms/form.ts";
import { isNamedAlike, isSameSubject, subjectsOf, type Subject } from "./same-subject.ts";

/** This year's form with last year's of the same unit, project and kind. */
export interface FormPair {
  readonly current: Form;
  readonly previous: Form;
  /** The form is of the year before, or prints no year: figures of 上年 must then agree. */
  readonly adjacent: boolean;
}

/** The forms of two years side by side. */
export interface Pairing {
  /** In the order of this year's forms. */
  readonly pairs: readonly FormPair[];
  /** This year's forms without one of last year. */
  readonly unpaired: readonly Form[];
  /** Last year's forms without one of this year. */
  readonly left: readonly Form[];
}

interface Candidate {
  readonly form: Form;
  readonly subject: Subject;
}

/**
 * Pairs forms by unit, project and kind. Forms whose names say so are paired first; one without a name only where no other form
 * could be meant on either side. A form of the same or a later year is never taken for last year's.
 */
export function pairForms(current: readonly Form[], previous: readonly Form[]): Pairing {
  const [now, before] = [candidatesOf(current), candidatesOf(previous)];
  const found = new Map<Form, Form>();
  const used = new Set<Form>();
  const take = (own: Candidate, other: Candidate): void => {
    found.set(own.form, other.form);
    used.add(other.form);
  };
  const free = (own: Candidate, alike: typeof isSameSubject): Candidate[] =>
    before.filter((other) => !used.has(other.form) && isEarlier(other, own) && alike(own.subject, other.subject));
  for (const own of now) {
    const best = latest(free(own, isNamedAlike));
    if (best) take(own, best);
  }
  const open = now.filter(({ form }) => !found.has(form));
  for (const own of open) {
    const fits = free(own, isSameSubject);
    const best = latest(fits);
    const meant = fits.every(({ form }) => form === best?.form || form.year !== best?.form.year);
    const rivals = open.filter(({ subject }) => best && isSameSubject(subject, best.subject));
    if (best && meant && rivals.length === 1) take(own, best);
  }
  return {
    pairs: current.flatMap((form) => {
      const other = found.get(form);
      return other ? [{ current: form, previous: other, adjacent: isYearBefore(other, form) }] : [];
    }),
    unpaired: current.filter((form) => !found.has(form) && form.kind !== "part"),
    left: previous.filter((form) => !used.has(form) && form.kind !== "part"),
  };
}

function candidatesOf(forms: readonly Form[]): Candidate[] {
  const subjects = subjectsOf(forms);
  return forms.flatMap((form, index) => {
    const subject = subjects[index];
    return subject ? [{ form, subject }] : [];
  });
}

function isEarlier(other: Candidate, own: Candidate): boolean {
  const [before, now] = [other.form.year, own.form.year];
  return before === null || now === null || before < now;
}

function isYearBefore(other: Form, own: Form): boolean {
  return other.year === null || own.year === null || other.year === own.year - 1;
}

/** The form of the latest year; the first of several. */
function latest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => (b.form.year ?? 0) - (a.form.year ?? 0))[0];
}
