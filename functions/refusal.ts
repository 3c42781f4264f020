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
    super(message.replace(LONG_QUOTE, (_, start: string) => `“${start}…”`));
  }
}

/** A quoted text nobody would read to its end; the sentence around it is what helps. */
const LONG_QUOTE = /“(?<start>[^“”]{24})[^“”]{16,}”/gu;

/** The argument is no proper one. */
export function bad(message: string): never {
  throw new Refusal("#VALUE!", message);
}

/** Something is missing, or a person must decide. */
export function undecidable(message: string): never {
  throw new Refusal("#N/A", message);
}

export function zeroDivisor(message: string): never {
  throw new Refusal("#DIV/0!", message);
}
