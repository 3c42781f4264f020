import { columns } from "../timing.ts";
import { PROSE_LIMIT } from "../../../addin/forms/text-limit.ts";
import { PARSERS, PROSE_PARSERS } from "./parsers.ts";
import { PIECES, repeated } from "./texts.ts";

/** Characters the growth is measured with; the first keep an exploding parser short. */
const LENGTHS = [1_000, 4_000, 32_000, 128_000];
/** The lengths every text is tried at; the longest is for those that may be the worst. */
const TRIED = LENGTHS.slice(0, 3);
/** Characters a cell of a workbook holds at most. */
const CELL = 32_000;
const ENDS = ["", "哈"];
/**
 * Milliseconds below which the longest and the shortest text show no growth. The exponent is that of the whole
 * stretch between: a single step also measures the processor's cache and garbage collection.
 */
const TOLD = 1;
const TOLD_FIRST = 0.1;
/** Calls of which the least counts, where a time matters. */
const CAREFUL = 8;
/** A call that takes longer than this, in milliseconds, is not tried at greater length. */
const STOP = 2_000;

/** The worst a parser did. */
interface Growth {
  readonly parser: string;
  /** Exponent of the time over the length; 0 where the time stays too small to measure. */
  readonly exponent: number;
  readonly steepest: string;
  /** Milliseconds for the longest text a cell hands to the parser. */
  readonly worst: number;
  readonly slowest: string;
}

/** Prints how the time of every parser grows with the length of hostile texts. */
export function benchGrowth(): void {
  console.log(columns(["parser", 24], ["exponent", 9], ["of", 22], ["worst ms", 9], ["of", 22]));
  const rows = Object.entries(PARSERS).map(([parser, parse]) => {
    const row = growthOf(parser, parse);
    console.log(columns([parser, 24], [row.exponent, 9], [row.steepest, 22], [row.worst, 9], [row.slowest, 22]));
    return row;
  });
  const exponents = Math.max(...rows.map(({ exponent }) => exponent));
  const worst = Math.max(...rows.map((row) => row.worst));
  console.log(
    `${rows.length} parsers, ${PIECES.length * ENDS.length} texts of ${LENGTHS[0] ?? 0}–${LENGTHS.at(-1) ?? 0} characters: ` +
      `greatest exponent ${exponents.toFixed(2)} (goal ≤ 1.2), slowest cell ${worst.toFixed(1)} ms (goal ≤ 50 ms)`,
  );
}

function growthOf(parser: string, parse: (text: string) => unknown): Growth {
  let growth: Growth = { parser, exponent: 0, steepest: "", worst: 0, slowest: "" };
  for (const piece of PIECES)
    for (const end of ENDS) {
      const name = JSON.stringify(piece + (end && `…${end}`));
      let times = timesOf(parse, { piece, end, lengths: TRIED, calls: 2 });
      // What would be the worst is measured again, with care.
      const longest = cellTime(parser, times);
      if (exponentOf(times) > growth.exponent || longest > growth.worst)
        times = timesOf(parse, { piece, end, lengths: LENGTHS, calls: longest > STOP ? 1 : CAREFUL });
      const last = cellTime(parser, times);
      if (last > growth.worst) growth = { ...growth, worst: last, slowest: name };
      const exponent = exponentOf(times);
      if (exponent > growth.exponent) growth = { ...growth, exponent, steepest: name };
    }
  return growth;
}

interface Trial {
  readonly piece: string;
  readonly end: string;
  readonly lengths: readonly number[];
  readonly calls: number;
}

function timesOf(parse: (text: string) => unknown, { piece, end, lengths, calls }: Trial): number[] {
  const times: number[] = [];
  for (const length of lengths) {
    if ((times.at(-1) ?? 0) > STOP) break;
    times.push(least(parse, repeated(piece, length, end), calls));
  }
  return times;
}

/** What the longest text of one cell took: prose is cut before it is read. */
function cellTime(parser: string, times: readonly number[]): number {
  const length = PROSE_PARSERS.has(parser) ? PROSE_LIMIT : CELL;
  return times[LENGTHS.indexOf(length)] ?? times.at(-1) ?? 0;
}

/** log of the ratio of times over log of the ratio of lengths; 0 where the times are too small. */
function exponentOf(times: readonly number[]): number {
  const start = times.findIndex((time) => time >= TOLD_FIRST);
  const end = times.length - 1;
  const [first, last, shorter, longer] = [times[start], times[end], LENGTHS[start], LENGTHS[end]];
  if (first === undefined || last === undefined || !shorter || !longer || start === end || last < TOLD) return 0;
  return Math.log(last / first) / Math.log(longer / shorter);
}

/** The least of some calls, in milliseconds of the processor: on a busy machine the clock includes the work of other processes. */
function least(parse: (text: string) => unknown, text: string, calls: number): number {
  let shortest = Infinity;
  for (let call = 0; call < calls; call++) {
    const start = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}
