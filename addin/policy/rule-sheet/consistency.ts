import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import { ruleSheetMessages as say } from "../../messages/rule-sheet.ts";
import { Decimal } from "../../values/decimal.ts";
import type { PolicyDocument } from "../document.ts";
import type { ParameterName, ParameterValues } from "../parameter-values.ts";
import { policyUnder } from "../resolve.ts";
import { DEFAULT_POLICY } from "../default.ts";

/** Something in a parameter that contradicts the rest, in one sentence. */
interface Contradiction {
  readonly parameter: ParameterName;
  readonly text: string;
}

/** What does not fit together in a document of the right shape; empty where everything does. */
export function contradictions(document: PolicyDocument): Contradiction[] {
  return [
    ...(Object.keys(document.parameters) as ParameterName[]).flatMap((key) => ofParameter(document, key)),
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((key) => namedTwice(document, key)),
    ...weights(document),
  ];
}

type Check = (value: never) => string | null;

/** What one value must fulfil beside its shape. */
const CHECKS = {
  executionBands: (steps: ParameterValues["executionBands"]) =>
    descending(
      "executionBands",
      steps.map(({ from }) => from),
    ),
  satisfactionSteps: (steps: ParameterValues["satisfactionSteps"]) =>
    descending(
      "satisfactionSteps",
      steps.map(({ from }) => from),
    ),
  grades: (grades: ParameterValues["grades"]) =>
    descending(
      "grades",
      grades.map(({ from }) => from),
    ) ?? (grades.at(-1)?.from === 0 ? null : say.toZero(PARAMETER_TITLES.grades)),
  qualitativeBands: (bands: ParameterValues["qualitativeBands"]) =>
    bands[0]?.high === 1 &&
    bands.at(-1)?.low === 0 &&
    bands.every(({ high, low }, index) => low <= high && (index === 0 || high === bands[index - 1]?.low))
      ? null
      : say.chained(PARAMETER_TITLES.qualitativeBands),
  executionCaps: (caps: ParameterValues["executionCaps"]) =>
    caps.every(
      ({ below, cap }, index) =>
        index === 0 || (below > (caps[index - 1]?.below ?? 0) && cap >= (caps[index - 1]?.cap ?? 0)),
    )
      ? null
      : say.ascending(PARAMETER_TITLES.executionCaps),
  completionDeductions: (rules: ParameterValues["completionDeductions"]) =>
    rules.every(({ side, at }) => (side === "over" ? at >= 1 : at <= 1)) ? null : say.sides,
  monitoring: ({ red, yellow }: ParameterValues["monitoring"]) => (red <= yellow ? null : say.redYellow),
  rateRules: (rules: ParameterValues["rateRules"]) =>
    rules.every(({ rule }) => {
      if (rule.kind === "over" || rule.kind === "below") return true;
      const rates = rule.steps.map(({ rate }) => rate);
      return isDescending(rule.kind === "at-least" ? rates : [...rates].reverse());
    })
      ? null
      : say.descending(PARAMETER_TITLES.rateRules),
} as const satisfies Partial<Record<ParameterName, Check>>;

/** The names inside lists that must be unique. */
const NAMES = {
  levelWeights: (items: ParameterValues["levelWeights"]) => items.map(({ group }) => group),
  qualitativeBands: (items: ParameterValues["qualitativeBands"]) => items.map(({ level }) => level),
  grades: (items: ParameterValues["grades"]) => items.map(({ grade }) => grade),
  rateRules: (items: ParameterValues["rateRules"]) =>
    items.flatMap(({ indicator, aliases }) => [indicator, ...aliases]),
} as const satisfies Partial<Record<ParameterName, (items: never) => readonly string[]>>;

function namedTwice({ parameters }: PolicyDocument, key: keyof typeof NAMES): Contradiction[] {
  const value = parameters[key]?.value;
  const namesOf: (items: never) => readonly string[] = NAMES[key];
  // Each list of names takes the value of its own parameter, which a table cannot tell the compiler.
  const names = value === undefined ? [] : namesOf(value as never);
  const name = names.find((each, index) => names.indexOf(each) !== index);
  return name === undefined ? [] : [{ parameter: key, text: say.itemTwice(PARAMETER_TITLES[key], name) }];
}

function ofParameter({ parameters }: PolicyDocument, key: ParameterName): Contradiction[] {
  const check: Check | undefined = (CHECKS as Partial<Record<ParameterName, Check>>)[key];
  const value = parameters[key]?.value;
  // Each check takes the value of its own parameter, which a table cannot tell the compiler.
  const text = check && value !== undefined ? check(value as never) : null;
  return text === null ? [] : [{ parameter: key, text }];
}

function descending(key: ParameterName, values: readonly number[]): string | null {
  return isDescending(values) ? null : say.descending(PARAMETER_TITLES[key]);
}

function isDescending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0));
}

/** Weights that a document sets must add up with the execution rate to its total; bonus groups are not in them. */
function weights(document: PolicyDocument): Contradiction[] {
  if (document.parameters.levelWeights === undefined) return [];
  const { levelWeights, executionPoints, totalPoints } = policyUnder(document, document.base ?? DEFAULT_POLICY);
  if (levelWeights.value.length === 0) return [];
  const sum = levelWeights.value.reduce((all, { points }) => all.plus(points), new Decimal(executionPoints.value ?? 0));
  return sum.eq(totalPoints.value)
    ? []
    : [{ parameter: "levelWeights", text: say.weights(sum.toFixed(), String(totalPoints.value)) }];
}
