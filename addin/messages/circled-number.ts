/** First and last of the numbers in circles, in the three places Unicode has them. */
const CIRCLED = [
  { from: 1, to: 20, sign: 0x2460 },
  { from: 21, to: 35, sign: 0x3251 },
  { from: 36, to: 50, sign: 0x32b1 },
] as const;

/** A number in a circle, `③`; from 51 on in brackets, `（51）`. */
export function circled(number: number): string {
  const range = CIRCLED.find(({ from, to }) => number >= from && number <= to);
  return range ? String.fromCodePoint(range.sign + number - range.from) : `（${number}）`;
}
