import { columns } from "../timing.ts";
import { PARSERS } from "./parsers.ts";
import { PIECES, repeated } from "./texts.ts";

/** Characters the growth is told by: the exponent is that of the last step; the first keeps an exploding parser short. */
const LENGTHS = [1_000, 4_000, 32_000];
const ENDS = ["", "哈"];
/** Below this, in milliseconds, a time tells nothing of growth. */
const TOLD = 0.4;
/** A call that takes longer than this, in milliseconds, is not tried at greater length. */
const STOP = 2_000;

/** The worst a parser did. */
interface Growth {
  readonly parser: string;
  /** Exponent of the time over the length, over the last step; 0 where the time stays too small to tell. */
  readonly exponent: number;
  readonly steepest: string;
  /** Milliseconds for the longest text. */
  readonly worst: number;
  readonly slowest: string;
}

/** Prints how the time of every parser grows with the length of hostile texts. */
export function benchGrowth(): void {
  const rows = Object.entries(PARSERS).map(([parser, parse]) => growthOf(parser, parse));
  console.log(columns(["parser", 24], ["exponent", 9], ["of", 22], ["worst ms", 9], ["of", 22]));
  for (const { parser, exponent, steepest, worst, slowest } of rows.sort((a, b) => b.worst - a.worst))
    console.log(columns([parser, 24], [exponent, 9], [steepest, 22], [worst, 9], [slowest, 22]));
  const exponents = Math.max(...rows.map(({ exponent }) => exponent));
  const worst = Math.max(...rows.map((row) => row.worst));
  console.log(
    `${rows.length} parsers, ${PIECES.length * ENDS.length} texts of ${LENGTHS[0] ?? 0}–${LENGTHS.at(-1) ?? 0} characters: ` +
      `greatest exponent ${exponents.toFixed(2)} (goal ≤ 1.2), slowest call ${worst.toFixed(1)} ms (goal ≤ 50 ms)`,
  );
}

function growthOf(parser: string, parse: (text: string) => unknown): Growth {
  let growth: Growth = { parser, exponent: 0, steepest: "", worst: 0, slowest: "" };
  for (const piece of PIECES)
    for (const end of ENDS) {
      const name = JSON.stringify(piece + (end && `…${end}`));
      const times: number[] = [];
      for (const length of LENGTHS) {
        if ((times.at(-1) ?? 0) > STOP) break;
        times.push(least(parse, repeated(piece, length, end)));
      }
      const last = times.at(-1) ?? 0;
      if (last > growth.worst) growth = { ...growth, worst: last, slowest: name };
      const exponent = exponentOf(times);
      if (exponent > growth.exponent) growth = { ...growth, exponent, steepest: name };
    }
  return growth;
}

/** log of the ratio of times over log of the ratio of lengths. */
function exponentOf(times: readonly number[]): number {
  const [before, last] = [times.at(-2), times.at(-1)];
  const [shorter, longer] = [LENGTHS[times.length - 2], LENGTHS[times.length - 1]];
  if (before === undefined || last === undefined || shorter === undefined || longer === undefined || last < TOLD)
    return 0;
  return Math.log(last / Math.max(before, 0.001)) / Math.log(longer / shorter);
}

/** The least of some calls: what the machine does beside them only adds. */
function least(parse: (text: string) => unknown, text: string): number {
  let shortest = Infinity;
  let spent = 0;
  for (let call = 0; call < 6 && spent < 15; call++) {
    const start = performance.now();
    parse(text);
    const time = performance.now() - start;
    spent += time;
    shortest = Math.min(shortest, time);
  }
  return shortest;
}
