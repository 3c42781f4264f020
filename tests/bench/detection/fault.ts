import type { Form } from "../../../addin/forms/form.ts";
import type { Edit } from "./corpus.ts";
import type { Random } from "./random.ts";

/** One kind of fault people make, and every way to make it on a form. */
export interface FaultKind {
  readonly name: string;
  /** The form's own figures refute it. */
  readonly arithmetic: boolean;
  /** Every place it can be made: the cells to change, the first one being the fault. */
  readonly edits: (form: Form, random: Random) => readonly (readonly Edit[])[];
}
