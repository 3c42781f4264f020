import { Attached } from "./attached.ts";

/** Longer texts are mostly prose, which hardly ever repeats. */
const LONGEST = 32;
/** Entries kept before starting again: memory stays flat over thousands of workbooks. */
const MOST = 4096;

/** The same function of a text, remembering its result for texts up to `longest` characters: labels and headings repeat from row to row and form to form. */
export function memoizeText<Result>(work: (text: string) => Result, longest = LONGEST): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same function of an object, remembering its result for as long as the object lives. */
export function memoizeByObject<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new Attached<Key, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}

/** Gives each object a number of its own, the same for as long as it lives. */
export function serialNumbers(): (key: object) => number {
  let last = 0;
  return memoizeByObject(() => ++last);
}
