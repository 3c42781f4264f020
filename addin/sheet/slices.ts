/** Work that stops at every `yield`, so that a caller can do something else, or end it; its result comes at the end. */
export type Slices<Result> = Generator<undefined, Result, unknown>;

/** The result of all slices, one after the other. */
export function lastOf<Result>(slices: Iterator<unknown, Result, undefined>): Result {
  let next = slices.next();
  while (next.done !== true) next = slices.next();
  return next.value;
}
