const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/**
 * Reads text out of a record and its CONTINUE records ([MS-XLS] 2.5.293, 2.5.294). Where letters go over into the next
 * record, that begins with a flag of its own that says whether they take one byte or two. Reads as far as there is data.
 */
export class TextReader {
  private segment = 0;
  private offset: number;

  constructor(
    private readonly segments: readonly DataView[],
    start: number,
  ) {
    this.offset = start;
  }

  /** Whether anything is left to read. */
  get isAtEnd(): boolean {
    return this.current() === null;
  }

  /** A text whose length in letters is in one or two bytes before its flag. */
  text(lengthBytes: 1 | 2): string {
    const letters = lengthBytes === 1 ? this.byte() : this.word();
    return this.letters(letters, (this.byte() & WIDE) !== 0);
  }

  /** A text of the shared strings, with the formatting runs and phonetic readings behind it passed over. */
  sharedText(): string {
    const letters = this.word();
    const flags = this.byte();
    const runs = (flags & RICH) === 0 ? 0 : this.word();
    const extension = (flags & EXTENDED) === 0 ? 0 : this.word() + this.word() * 0x1_0000;
    const text = this.letters(letters, (flags & WIDE) !== 0);
    this.skip(runs * 4 + extension);
    return text;
  }

  private letters(count: number, isWide: boolean): string {
    const pieces: string[] = [];
    let wide = isWide;
    let left = count;
    while (left > 0) {
      const data = this.segments[this.segment];
      if (!data) break;
      const room = data.byteLength - this.offset;
      const taken = Math.min(left, wide ? room >> 1 : room);
      pieces.push(lettersOf(data, this.offset, taken, wide));
      this.offset += wide ? taken * 2 : taken;
      left -= taken;
      if (left === 0) break;
      this.segment++;
      this.offset = 0;
      // An empty record has no flag either.
      if ((this.segments[this.segment]?.byteLength ?? 0) > 0) wide = (this.byte() & WIDE) !== 0;
    }
    return pieces.join("");
  }

  private byte(): number {
    const data = this.current();
    return data ? data.getUint8(this.offset++) : 0;
  }

  private word(): number {
    const low = this.byte();
    return low + this.byte() * 256;
  }

  private skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      const data = this.current();
      if (!data) return;
      const taken = Math.min(left, data.byteLength - this.offset);
      this.offset += taken;
      left -= taken;
    }
  }

  /** The record that holds the next byte; moves on to it. */
  private current(): DataView | null {
    for (; ; this.segment++, this.offset = 0) {
      const data = this.segments[this.segment];
      if (!data) return null;
      if (this.offset < data.byteLength) return data;
    }
  }
}

function lettersOf(data: DataView, at: number, count: number, wide: boolean): string {
  const codes = Array.from({ length: count }, (_, index) =>
    wide ? data.getUint16(at + index * 2, true) : data.getUint8(at + index),
  );
  return codes.map((code) => String.fromCharCode(code)).join("");
}
