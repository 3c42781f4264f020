import { readableText } from "../addin/sheet/label.ts";

/** The error values a cell function may show. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!";

/** An error value with its Chinese sentence, as plain data: what a function gives instead of a number. */
export interface FunctionError {
  readonly error: ErrorCode;
  /** What is wrong and what to do. Excel shows it for `#VALUE!` and `#N/A` only. */
  readonly message: string;
}

/** Thrown inside a cell function; {@link FunctionError} outside. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(shortened(readableText(message).replace(LONG_QUOTE, (_, start: string) => `“${start}…”`)));
  }
}

/** A text full of quotation marks is quoted by its beginning as well: from the first mark to the last one. */
function shortened(message: string): string {
  const start = message.indexOf("“") + 1;
  const end = message.lastIndexOf("”");
  return message.length <= LONGEST || end <= start
    ? message.slice(0, LONGEST)
    : `${message.slice(0, start + QUOTED)}…${message.slice(end)}`.slice(0, LONGEST);
}

/** Characters of a sentence, and of a text quoted in it. */
const LONGEST = 180;
const QUOTED = 24;

/** A quoted text nobody would read to its end; the sentence around it is what helps. */
const LONG_QUOTE = /“(?<start>[^“”]{24})[^“”]{16,}”/gu;

/** The argument is no proper one. */
export function bad(message: string): never {
  throw new Refusal("#VALUE!", message);
}

/** Something is missing, or the user must decide. */
export function undecidable(message: string): never {
  throw new Refusal("#N/A", message);
}

export function zeroDivisor(message: string): never {
  throw new Refusal("#DIV/0!", message);
}
