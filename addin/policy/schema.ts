import * as z from "zod/mini";
import { LABEL_WORDS, type LabelName } from "../messages/given-labels.ts";
import { normalizeLabel, readableText } from "../sheet/label.ts";
import { Decimal } from "../values/decimal.ts";
import { CERTAINTIES, CHECK_USES, HEADING_KINDS } from "./document.ts";
import { POLICY_IDS } from "./id.ts";
import type { ParameterName, ParameterValues } from "./parameter-values.ts";

/** Most items in a list, and most checks and headings of a document. */
const MOST_ITEMS = 60;
const MOST_CHECKS = 300;
const MOST_HEADINGS = 500;

/** Few enough decimals to be written to a cell unchanged. */
const short = z.refine<number>((value) => new Decimal(value).decimalPlaces() <= 6);
const points = z.number().check(z.gte(0), z.lte(1000), short);
const share = z.number().check(z.gte(0), z.lte(1), short);
const multiple = z.number().check(z.gte(0), z.lte(100), short);
const percent = z.number().check(z.gte(0), z.lte(1000), short);

/**
 * One line of text that nothing hides in: no control characters, no marks that turn the reading direction; and that no program
 * takes for a formula.
 */
export const PLAIN_LINE =
  /^(?![=+@＝＋＠-])[^\p{Cc}\p{Cs}\u{061C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]*$/u;
const line = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.regex(PLAIN_LINE),
    z.refine((text) => readableText(text) === text),
  );
/** A name that is inside a list: normalised, so that it reads back as it is. */
const name = z.string().check(
  z.regex(/^[^\s\d;,()（）:：；，、%=→"]{1,40}$/u),
  z.refine((text) => normalizeLabel(text) === text),
);
const date = z.string().check(z.regex(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/));

const list = <Item extends z.ZodMiniType>(item: Item, least = 0) =>
  z.array(item).check(z.minLength(least), z.maxLength(MOST_ITEMS));
const step = z.strictObject({ rate: percent, score: points });
const shareSteps = z.strictObject({ from: share, share });

const stepRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("over"), limit: percent, deduct: points }),
  z.strictObject({ kind: z.literal("below"), limit: percent, deduct: points }),
  z.strictObject({ kind: z.literal("at-least"), steps: list(step, 1) }),
  z.strictObject({ kind: z.literal("at-most"), steps: list(step, 1) }),
]);

const values = {
  totalPoints: points,
  executionPoints: z.nullable(points),
  levelWeights: list(z.strictObject({ group: name, points })),
  executionDenominator: z.enum(["annual-budget", "initial-budget"]),
  executionBands: list(shareSteps),
  executionCaps: list(z.strictObject({ below: multiple, cap: points })),
  reverseFormula: z.enum(["linear", "ratio", "either"]),
  equalRule: z.enum(["at-least", "strict"]),
  lateShare: z.nullable(share),
  qualitativeBands: list(z.strictObject({ level: name, low: share, high: share }), 2),
  overFulfilmentReason: multiple,
  completionDeductions: list(z.strictObject({ side: z.enum(["over", "under"]), at: multiple, points })),
  bonusPoints: z.strictObject({ most: points, totalMost: points }),
  grades: list(z.strictObject({ grade: name, from: points }), 2),
  satisfactionSteps: list(shareSteps),
  stepRounding: z.enum(["whole-points-up", "proportional"]),
  scoreDecimals: z.int().check(z.gte(0), z.lte(6)),
  scoreRounding: z.enum(["half-up", "down", "up"]),
  scoreTolerance: points,
  scoreAheadOfExecution: share,
  adjustmentReason: multiple,
  reducedBudget: share,
  unexecutedReason: share,
  heavyIndicator: share,
  costScoreCap: points,
  equalPairsShare: share,
  allHundredShare: share,
  itemsShare: share,
  completionCeiling: multiple,
  extremeRate: multiple,
  monitoring: z.strictObject({ red: share, yellow: share }),
  rateRules: list(z.strictObject({ indicator: name, aliases: list(name), points, rule: stepRule })),
  reviewedSubordinates: z.int().check(z.gte(0), z.lte(10_000)),
  reviewDeduction: z.strictObject({ points, most: points }),
  yearOnYearChange: multiple,
  yearOnYearFloor: z.number().check(z.gte(0), z.lte(100_000_000), short),
  yearOnYearStaff: multiple,
  yearOnYearDropped: share,
  yearOnYearSame: share,
} satisfies { readonly [Name in ParameterName]: z.ZodMiniType<ParameterValues[Name]> };

const basis = z.strictObject({ document: line(200), clause: orBlank(line(300)), date: orBlank(date) });
const row = z.optional(z.int().check(z.gte(1), z.lte(1_048_576)));
const note = orBlank(line(1000));
const noBasis = { document: "", clause: "", date: "" };

const stated = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(
    z.strictObject({
      value,
      on: z._default(z.boolean(), true),
      basis: z._default(basis, noBasis),
      certainty: z._default(z.enum(CERTAINTIES), "unconfirmed"),
      note,
      row,
    }),
  );

const parameters = z.strictObject(
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stated<z.ZodMiniType>(value)])),
);

const check = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z]\d\d$/)),
  use: z.enum(CHECK_USES),
  basis: z._default(basis, noBasis),
  note,
  row,
});

const word = line(60).check(z.minLength(1));
const heading = z.discriminatedUnion("place", [
  z.strictObject({ place: z.enum(["column", "row"]), word, meaning: z.enum(labelNames()), row }),
  z.strictObject({ place: z.literal("title"), word, kind: z.enum(HEADING_KINDS), row }),
]);

/** Shape and bounds of a policy document (口径表): what a `*.jihe.json` file and the worksheet `绩核-口径` hold. */
export const policyDocumentSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  name: line(80).check(z.minLength(2)),
  base: z._default(z.nullable(z.enum(POLICY_IDS)), null),
  authority: orBlank(line(80)),
  date: orBlank(date),
  edition: orBlank(line(40)),
  scope: orBlank(line(200)),
  parameters: z._default(parameters, {}),
  checks: z._default(z.array(check).check(z.maxLength(MOST_CHECKS)), []),
  headings: z._default(z.array(heading).check(z.maxLength(MOST_HEADINGS)), []),
});

/** Shape and bounds of the value of one parameter. */
export function valueSchema(key: ParameterName): z.ZodMiniType {
  return values[key];
}

function labelNames(): LabelName[] {
  return Object.keys(LABEL_WORDS) as LabelName[];
}

/** A text that may be left out. */
function orBlank(text: z.ZodMiniString) {
  return z._default(text, "");
}
