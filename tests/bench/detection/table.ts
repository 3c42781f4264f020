import { SEED, type Detection, type KindResult } from "./measure.ts";

/** The figures as a Markdown table, for the help and the terminal alike. */
export function detectionTable({ kinds, forms, falseErrors, scrambled }: Detection): string {
  const rows = [
    ...kinds.filter(({ kind }) => kind.arithmetic),
    sum(
      "all arithmetic faults",
      kinds.filter(({ kind }) => kind.arithmetic),
    ),
    ...kinds.filter(({ kind }) => !kind.arithmetic),
  ].map(line);
  const combinations = kinds.reduce((all, { forms: own }) => all + own, 0);
  return [
    "| Fault | Forms | Faults | Found | Missed | Detection | As 必须修改 |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...rows,
    "",
    `${kinds.length} kinds on ${forms.length} consistent forms, ${combinations} combinations, seed ${SEED}. Found: a finding that was not there before names the changed cell. Errors on the unchanged forms: ${falseErrors.length}.`,
    "",
    `Every heading over figures and every figure of ${scrambled.forms} forms (also those with faults, goal tables, parts of forms) replaced by words, one at a time. Named: a finding or a not-checked entry (未能检查) shows the cell.`,
    "",
    "| Replaced | Cells | Named | Not named | Share |",
    "|---|---:|---:|---:|---:|",
    ...scrambled.results.map(
      ({ kind, made, named }) =>
        `| ${SCRAMBLED[kind]} | ${made} | ${named} | ${made - named} | ${share(named, made)} |`,
    ),
  ].join("\n");
}

const SCRAMBLED = {
  heading: "a heading over figures, by words no lexicon knows",
  figure: "a figure, by words such as 见附表所列",
} as const;

/** The arithmetic faults together, as one sentence. */
export function detectionSummary({ kinds, forms, falseErrors }: Detection): string {
  const { made, found } = sum(
    "",
    kinds.filter(({ kind }) => kind.arithmetic),
  );
  return `**${found} of ${made} generated arithmetic faults (${share(found, made)}) are found on ${forms.length} consistent forms, with ${falseErrors.length} errors on the unchanged forms.**`;
}

interface Line {
  readonly name: string;
  readonly forms: number;
  readonly made: number;
  readonly found: number;
  readonly asError: number;
}

function line(result: KindResult | Line): string {
  const { forms, made, found, asError } = result;
  const name = "kind" in result ? result.kind.name : `**${result.name}**`;
  return `| ${name} | ${forms} | ${made} | ${found} | ${made - found} | ${share(found, made)} | ${share(asError, made)} |`;
}

/** Rounded down, so that 100.0 % means all of them. */
function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;
}

function sum(name: string, kinds: readonly KindResult[]): Line {
  const add = (of: "made" | "found" | "asError"): number => kinds.reduce((all, kind) => all + kind[of], 0);
  return {
    name,
    forms: Math.max(...kinds.map(({ forms }) => forms)),
    made: add("made"),
    found: add("found"),
    asError: add("asError"),
  };
}
