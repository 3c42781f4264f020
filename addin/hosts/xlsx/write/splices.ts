/** Replacements in a text by offset, gathered in any order and applied at once. */
export class Splices {
  private readonly items: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly order: number;
  }[] = [];

  constructor(private readonly text: string) {}

  /** Replaces `[start, end)`; `start === end` inserts. Several insertions at one place keep their order. */
  put(start: number, end: number, text: string): void {
    if (start === end && text === "") return;
    this.items.push({ start, end, text, order: this.items.length });
  }

  /** The changed text. Overlapping replacements are a programming error and throw. */
  apply(): string {
    if (this.items.length === 0) return this.text;
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.items.sort(
      (a, b) => a.start - b.start || a.end - b.end || a.order - b.order,
    )) {
      if (start < at) throw new RangeError(`Replacements overlap at ${start}`);
      pieces.push(this.text.slice(at, start), text);
      at = end;
    }
    return pieces.join("") + this.text.slice(at);
  }
}
