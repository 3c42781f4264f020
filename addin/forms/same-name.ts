import { normalizeLabel } from "../sheet/label.ts";

/** Names shorter than this may be the end of any other name. */
const SHORTEST_END = 4;
/** Names shorter than this are too short to distinguish a slip of the pen from another unit. */
const SHORTEST_SLIP = 5;

/** Equal, or one is the other with the name of the place in front: 某某局 and 某市某某局. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [normalizeLabel(a), normalizeLabel(b)];
  return x === y || (Math.min(x.length, y.length) >= SHORTEST_END && (x.endsWith(y) || y.endsWith(x)));
}

/** Equal, or one has words in front that do not identify another project: no year, no stage. */
export function isSameProject(a: string, b: string): boolean {
  const [x, y] = [normalizeLabel(a), normalizeLabel(b)];
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  return x === y || (isSameName(x, y) && !/[\d一二三四五六七八九十]/u.test(long.slice(0, long.length - short.length)));
}

/** Both name the same unit but for one or two characters inside; a name with a place in front is the same name. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a.endsWith(b) || b.endsWith(a) || Math.min(a.length, b.length) < SHORTEST_SLIP) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < short.length && long[head] === short[head]) head++;
  let tail = 0;
  while (tail < short.length - head && long[long.length - 1 - tail] === short[short.length - 1 - tail]) tail++;
  // A difference at the very end names another kind of unit: 局 and 中心.
  return (
    tail > 0 &&
    head > 1 &&
    long.length - head - tail <= 2 &&
    short.length - head - tail <= 1 &&
    !/[一二三四五六七八九十\d东西南北]/u.test(long.slice(head, long.length - tail))
  );
}
