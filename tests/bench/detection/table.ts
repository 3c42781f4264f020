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

/** Words of a page without what depends on the share of the faults that was checked. */
export function countsOf(page: string): string {
  return page
    .replace(/^(\|[^|\n]*\|[^|\n]*\|[^|\n]*\|)(?:[^|\n]*\|){4}$/gmu, "$1")
    .replace(/^(\|[^|\n]*\|[^|\n]*\|)(?:[^|\n]*\|){3}$/gmu, "$1")
    .replace(/^\*\*\d+ (of \d+ generated arithmetic faults) \([^)]*\)/mu, "$1");
}

/** What a part of the faults shows to be worse than the page tells of all of them, one line each. */
export function worseThan(page: string, { kinds, scrambled }: Detection): readonly string[] {
  const rows = new Map(
    page
      .split("\n")
      .map((text) => text.split("|").map((cell) => cell.trim()))
      .map((cells) => [cells[1] ?? "", cells]),
  );
  const missedOn = (name: string, column: number): number => Number(rows.get(name)?.[column] ?? 0);
  return [
    ...kinds.flatMap(({ kind: { name }, missed, checked, asError }) => [
      ...(missed.length > missedOn(name, 5) ? missed.map((place) => `${name}: missed ${place}`) : []),
      ...(rows.get(name)?.[7] === "100.0 %" && asError < checked ? [`${name}: not every one is an error`] : []),
      ...(rows.get(name)?.[7] === "0.0 %" && asError * 200 > checked ? [`${name}: ${asError} errors`] : []),
    ]),
    ...scrambled.results.flatMap(({ kind, missed }) =>
      missed.length > missedOn(SCRAMBLED[kind], 4)
        ? missed.map((place) => `${SCRAMBLED[kind]}: not named ${place}`)
        : [],
    ),
  ];
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
