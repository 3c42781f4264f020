import { fieldText } from "./eq-field.ts";

interface Field {
  code: string;
  state: "code" | "result";
  /** What the field shows instead of its code, such as a form's tick box; for `null` the code decides. */
  shows: string | null;
  shown: boolean;
}

/** A code that runs on longer than this was never ended. */
const LONGEST_CODE = 4_000;

/** The fields (域) open at a place of the text: codes are taken away, results and what a code alone says are shown. */
export class Fields {
  private readonly open: Field[] = [];

  /** Open fields, for {@link close}. */
  get depth(): number {
    return this.open.length;
  }

  /** A field begins. */
  begin(shows: string | null = null): void {
    this.open.push({ code: "", state: "code", shows, shown: false });
  }

  /** The innermost open field shows this instead of its code. */
  show(text: string): void {
    const field = this.open.at(-1);
    if (field) field.shows = text;
  }

  /** Its code ends, its result follows. */
  separate(): void {
    const field = this.open.at(-1);
    if (field) field.state = "result";
  }

  /** It ends; returns what is to be shown now. */
  end(): string {
    const field = this.open.pop();
    if (!field || (field.shown && field.shows === null)) return "";
    return this.take(field.shows ?? fieldText(field.code));
  }

  /** Text met at this place: what of it is shown. */
  take(text: string): string {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const field = this.open[index];
      if (field?.state !== "code") continue;
      if (field.code.length < LONGEST_CODE) field.code += text;
      return "";
    }
    if (text !== "") for (const field of this.open) field.shown = true;
    // A field that shows a tick box of its own has no text beside it.
    return this.open.some((field) => field.shows !== null) ? "" : text;
  }

  /** Ends fields left open: none reaches out of a table cell, and no code out of its paragraph. */
  close(depth: number, codesOnly = false): void {
    while (this.open.length > depth && (!codesOnly || this.open.at(-1)?.state === "code")) this.open.pop();
  }
}
