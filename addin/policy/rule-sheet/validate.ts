import type * as z from "zod/mini";
import { PARAMETER_TITLES } from "../../messages/policy-parameters.ts";
import { ruleSheetMessages as say, SCHEMA_TITLES } from "../../messages/rule-sheet.ts";
import { visibleText } from "../../messages/visible-text.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { PolicyDocument } from "../document.ts";
import { policyDocumentSchema, PLAIN_LINE } from "../schema.ts";
import { contradictions } from "./consistency.ts";
import { repeatedKey } from "./repeated-key.ts";
import { refused, whole, type RuleSheetProblem, type RuleSheetReading } from "./problem.ts";

/** Which codes are checks of the catalogue, e.g. `F18`. */
export type IsCheck = (code: string) => boolean;

/**
 * Data from outside as a policy document (口径表), e.g. the parsed content of a `*.jihe.json` file; or one sentence for each thing
 * that is wrong with it. Never used by halves.
 */
export function readPolicyDocument(data: unknown, isCheck: IsCheck): RuleSheetReading {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return refused([whole(say.notObject)]);
  const result = policyDocumentSchema.safeParse(data);
  if (!result.success)
    return refused(distinct(result.error.issues.map((issue) => say.field(named(issue.path), wrong(issue)))).map(whole));
  const rest = { ...result.data };
  delete rest.$schema;
  // The schema holds each value to the type of its parameter; a table of parameters cannot tell the compiler.
  const document = rest as unknown as PolicyDocument;
  const problems = [
    ...contradictions(document).map(({ parameter, text }) => ({
      row: document.parameters[parameter]?.row ?? null,
      text,
    })),
    ...document.checks.flatMap(({ code, row }) =>
      isCheck(code) ? [] : [{ row: row ?? null, text: say.unknownCheck(code) }],
    ),
    ...duplicates(document),
  ];
  return problems.length > 0 ? refused(problems) : { document, problems: null };
}

/** The text of a `*.jihe.json` file as a policy document. */
export function readPolicyText(text: string, isCheck: IsCheck): RuleSheetReading {
  const plain = text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  try {
    const data = JSON.parse(plain) as unknown;
    const twice = repeatedKey(plain);
    return twice === null ? readPolicyDocument(data, isCheck) : refused([whole(say.keyTwice(shorten(twice)))]);
  } catch {
    return refused([whole(say.notJson)]);
  }
}

/** Whether a text is allowed in a document: short, without invisible or direction-changing characters, and not a formula. */
export function isPlainLine(text: string): boolean {
  return text.length <= 1000 && PLAIN_LINE.test(text);
}

/** A problem as one line. */
export function problemText({ row, text }: RuleSheetProblem): string {
  return visibleText(row === null ? text : say.row(row, text));
}

function duplicates({ checks, headings }: PolicyDocument): RuleSheetProblem[] {
  return [
    ...twice(checks, ({ code }) => code),
    ...twice(
      headings,
      ({ place, word }) => `${place === "title" ? place : ""} ${normalizeLabel(word)}`,
      ({ word }) => word,
    ),
  ];
}

/** What is twice, the second time with the place of the first. */
function twice<Item extends { readonly row?: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  nameOf = keyOf,
): RuleSheetProblem[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const before = seen.get(keyOf(item));
    const { row } = item;
    seen.set(keyOf(item), row ?? index + 1);
    if (before === undefined) return [];
    const name = shorten(nameOf(item));
    return [{ row: row ?? null, text: row === undefined ? say.listedTwice(name) : say.twice(name, before) }];
  });
}

const TITLES: Readonly<Record<string, string>> = { ...SCHEMA_TITLES, ...PARAMETER_TITLES };

/** Where in the document, in words: 参数 › 总分按执行率封顶 › 值 › 第2项. */
function named(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    typeof step === "number" ? `第${step + 1}项` : ((TITLES[String(step)] ?? String(step)).split("（")[0] ?? ""),
  );
  return steps.length === 0 ? say.root : steps.map(shorten).join(" › ");
}

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return say.wrongType;
    case "invalid_value":
      return say.notAllowed;
    case "unrecognized_keys":
      return say.unknownKeys(issue.keys.slice(0, 5).map(shorten));
    case "too_big":
      return issue.origin === "array" ? say.tooManyItems(Number(issue.maximum)) : say.outside;
    case "too_small":
      return say.outside;
    default:
      return say.invalid;
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** A text from outside, short enough for a sentence. */
export function shorten(text: string): string {
  const plain = visibleText(text);
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}
