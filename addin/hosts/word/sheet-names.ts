/** Longest name of a worksheet. */
const LONGEST = 31;
const ROOM_FOR_NUMBER = 4;

/** Names of worksheets out of titles: allowed signs, no name twice (also not in other letters' case). */
export class SheetNames {
  private readonly taken = new Set<string>();
  /** The number the last sheet of a name got. */
  private readonly numbers = new Map<string, number>();

  /** `taken`: names the workbook has already. */
  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.taken.add(name.toLowerCase());
  }

  /** The name for a title; `otherwise` where the title leaves nothing. A second one of a name gets a number. */
  next(title: string, otherwise: string): string {
    const bare = title
      .replace(/[[\]:*?/\\\p{Cc}]/gu, "")
      .replace(/[\s　]+/gu, "")
      .replace(/^'+|(?<!')'+$/g, "");
    const name = Array.from(bare === "" ? otherwise : bare)
      .slice(0, LONGEST - ROOM_FOR_NUMBER)
      .join("")
      .slice(0, LONGEST - ROOM_FOR_NUMBER);
    for (let number = (this.numbers.get(name) ?? 0) + 1; ; number++) {
      const candidate = number === 1 ? name : `${name}${number}`;
      if (this.taken.has(candidate.toLowerCase())) continue;
      this.taken.add(candidate.toLowerCase());
      this.numbers.set(name, number);
      return candidate;
    }
  }
}
