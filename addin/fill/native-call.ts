/** One JX call as native Excel text. Arguments are formula texts; a missing optional one is `undefined`. */
type Template = (...parts: readonly (string | undefined)[]) => string | null;

const wrap = (text: string): string => (/^[A-Za-z0-9$.'!:()\u4e00-\u9fff]+$/u.test(text) ? text : `(${text})`);

/** Native equivalents of the JX functions that have one. The others depend on texts and policies and become values. */
const TEMPLATES: Readonly<Record<string, Template>> = {
  EXECRATE: (budget, executed) => (budget && executed ? `${wrap(executed)}/${wrap(budget)}` : null),
  EXECSCORE: (budget, executed, points, policy) =>
    budget && executed && policy === undefined
      ? `ROUND(MIN(1,${wrap(executed)}/${wrap(budget)})*${wrap(points ?? "10")},2)`
      : null,
  CONTROLRATE: (limit, actual) => (limit && actual ? `${wrap(actual)}/${wrap(limit)}` : null),
  CHANGERATE: (previous, current) => (previous && current ? `(${current}-${wrap(previous)})/${wrap(previous)}` : null),
  SHARE: (part, whole) => (part && whole ? `${wrap(part)}/${wrap(whole)}` : null),
  TOTALSCORE: (scores, execution) =>
    scores ? `SUM(${scores}${execution === undefined ? "" : `,${execution}`})` : null,
};

/** Whether a formula calls one of the product's functions. */
export function callsJx(formula: string): boolean {
  return /(?:^|[^A-Za-z0-9_.])(?:_xldudf_)?JX[._][A-Z]+\s*\(/i.test(formula);
}

/** The native formula of a cell that holds exactly one JX call; `null` where it has no native equivalent. */
export function nativeOf(formula: string): string | null {
  const { name = "", list = "" } =
    /^\s*(?:_xldudf_)?JX[._](?<name>[A-Z]+)\s*\((?<list>[\s\S]*)\)\s*$/i.exec(formula)?.groups ?? {};
  const template = TEMPLATES[name.toUpperCase()];
  const parts = splitArguments(list);
  return template && parts && !callsJx(list) ? template(...parts) : null;
}

/** Splits at top-level commas; `null` when brackets or quotes do not close. */
const QUOTES: ReadonlySet<string> = new Set(['"', "'"]);
/** What a bracket adds to the depth. */
const DEPTHS: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

function splitArguments(text: string): string[] | null {
  const parts: string[] = [""];
  let depth = 0;
  let quote = "";
  for (const character of text) {
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (QUOTES.has(character)) quote = character;
    else depth += DEPTHS[character] ?? 0;
    if (depth < 0) return null;
    if (character === "," && depth === 0 && quote === "") parts.push("");
    else parts[parts.length - 1] = (parts.at(-1) ?? "") + character;
  }
  return depth === 0 && quote === "" ? parts.map((part) => part.trim()) : null;
}
