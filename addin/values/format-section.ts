/** One section of a format code, read. */
export interface FormatSection {
  readonly prefix: string;
  readonly suffix: string;
  readonly decimals: number;
  /** Smallest number of digits after the point: `0.0#` has 1. */
  readonly leastDecimals: number;
  readonly grouped: boolean;
  readonly percents: number;
  /** Powers of ten the number is divided by: trailing commas (3 each) and `0!.0,` (its inner places). */
  readonly shift: number;
  /** Digits that are always shown (`0`); a zero under `#` or `?` shows nothing. */
  readonly shownDigits: number;
}

/** The pieces a format code is made of, in the order they are tried. */
const PIECES = [
  '"(?<quoted>[^"]*)"',
  String.raw`[\\!](?<escaped>.)`,
  "_(?<padding>.)",
  String.raw`\*.`,
  String.raw`\[\$(?<symbol>[^[\]-]*)(?:-[^[\]]*)?\]`,
  String.raw`\[[^[\]]*\]`,
  String.raw`(?<unknown>General|\/|E[+-]|@)`,
  "(?<digit>[0#?])",
  "(?<mark>[.,%])",
  "(?<plain>.)",
];
const TOKEN = new RegExp(PIECES.join("|"), "gsu");

/** Splits a format code at `;` outside quotes and escapes. */
export function splitSections(format: string): string[] {
  const sections = [""];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + token);
  }
  return sections;
}

/** One section of a format code; `null` when it shows something this reader does not know. */
export function readSection(code: string): FormatSection | null {
  const draft = new SectionDraft();
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    const { digit, mark, escaped, quoted, symbol, padding, plain } = groups;
    if (groups.unknown !== undefined) return null;
    if (digit !== undefined) draft.addDigit(digit);
    else if (mark !== undefined) draft.addMark(mark);
    else if (escaped === ".") draft.addEscapedPoint();
    else draft.addLiteral(quoted ?? escaped ?? symbol ?? (padding === undefined ? (plain ?? "") : " "));
  }
  return draft.finished();
}

/** A section as far as it has been read, piece by piece. */
class SectionDraft {
  #prefix = "";
  #suffix = "";
  /** Text between two digits. */
  #inner = "";
  #whole = 0;
  #decimals = 0;
  #leastDecimals = 0;
  #shownDigits = 0;
  #percents = 0;
  /** Commas behind the last digit. */
  #commas = 0;
  #grouped = false;
  #pointSeen = false;
  /** Digits behind an escaped point; `null` without one. */
  #innerPlaces: number | null = null;

  get #digitSeen(): boolean {
    return this.#whole + this.#decimals > 0;
  }

  addDigit(digit: string): void {
    this.#inner += this.#suffix;
    this.#suffix = "";
    if (this.#commas > 0) this.#grouped = true;
    this.#commas = 0;
    if (digit === "0") this.#shownDigits++;
    if (this.#innerPlaces !== null) this.#innerPlaces++;
    if (!this.#pointSeen) this.#whole++;
    else if (digit === "0") this.#leastDecimals = ++this.#decimals;
    else this.#decimals++;
  }

  addMark(mark: string): void {
    if (mark === ".") this.#pointSeen = true;
    else if (mark === "%") {
      this.#percents++;
      this.#suffix += "%";
    } else if (this.#digitSeen) this.#commas++;
  }

  /** `0!.0,` shows 123456 as 12.3: the literal point splits the digits that the trailing comma has left. */
  addEscapedPoint(): void {
    if (this.#digitSeen && !this.#pointSeen) this.#innerPlaces = 0;
    else this.addLiteral(".");
  }

  addLiteral(literal: string): void {
    if (this.#digitSeen) this.#suffix += literal;
    else this.#prefix += literal;
  }

  /** `null` with text between the digits. */
  finished(): FormatSection | null {
    if (this.#inner.trim() !== "") return null;
    const moved = this.#innerPlaces ?? 0;
    return {
      prefix: this.#prefix,
      suffix: this.#suffix,
      grouped: this.#grouped,
      percents: this.#percents,
      decimals: this.#decimals + moved,
      leastDecimals: this.#leastDecimals + moved,
      shift: 3 * this.#commas + moved,
      shownDigits: this.#shownDigits,
    };
  }
}
