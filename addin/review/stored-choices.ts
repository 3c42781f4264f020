import * as z from "zod/mini";
import type { SheetMapping } from "../forms/given-labels.ts";
import { MAPPABLE_KINDS } from "../forms/kind.ts";
import { LABEL_WORDS, type LabelName } from "../messages/given-labels.ts";
import { storedChoicesText } from "../messages/stored-choices.ts";
import { POLICY_IDS, type PolicyId } from "../policy/id.ts";
import type { IgnoreDecision } from "./ignore.ts";

/**
 * What settings stored in a workbook change of a review. They travel with the file, so they were chosen by whoever sent
 * it: a receiver decides whether to use them.
 */
export interface StoredChoices {
  /** Policy (口径) for every form, or `null` to choose by the labels of each form. */
  readonly policy: PolicyId | null;
  /** Checks turned on or off: rule id → on. */
  readonly rules: Readonly<Record<string, boolean>>;
  /** Explanations (出错说明). */
  readonly ignores: readonly IgnoreDecision[];
  /** 对应关系 of sheets whose labels are not understood. */
  readonly mappings: readonly SheetMapping[];
  /** 口径表 kept with the workbook, as unchecked data; absent or `null` for none. */
  readonly ruleSheet?: unknown;
}

/** Names, addresses and fingerprints; whatever is longer, or more, makes the settings unreadable. */
const short = z.string().check(z.maxLength(300));
const MOST_RULES = 1000;
const MOST_DECISIONS = 5000;
const MOST_MAPPINGS = 200;

const decision = z.object({
  rule: short,
  cells: z.array(short).check(z.maxLength(200)),
  values: short,
  reason: z.string().check(z.maxLength(1000)),
});
const index = z.int().check(z.nonnegative(), z.lt(1_048_576));
const labelNames = Object.keys(LABEL_WORDS) as LabelName[];
const mapping = z.object({
  sheet: short,
  form: z.enum(MAPPABLE_KINDS),
  labels: z
    .array(z.object({ row: index, column: index, text: z.string().check(z.maxLength(4000)), as: z.enum(labelNames) }))
    .check(z.maxLength(500)),
});

/** The fields of stored settings that change a review, for a schema of all settings. */
export const STORED_CHOICES = {
  policy: z.nullable(z.enum(POLICY_IDS)),
  rules: z.record(short, z.boolean()).check(z.refine((rules) => Object.keys(rules).length <= MOST_RULES)),
  ignores: z.array(decision).check(z.maxLength(MOST_DECISIONS)),
  // Unreadable ones are dropped alone: the user gives them again, the explanations stay.
  mappings: z.catch(z.array(mapping).check(z.maxLength(MOST_MAPPINGS)), []),
  // Absent in workbooks of earlier versions. Read as a document where it is used.
  ruleSheet: z.optional(z.unknown()),
};

const schema = z.object({ version: z.literal(1), ...STORED_CHOICES });

/** Reads what a workbook holds; `null` for nothing, an unknown version or anything unreadable. */
export function parseStoredChoices(data: unknown): StoredChoices | null {
  const result = schema.safeParse(data);
  if (!result.success) return null;
  const { policy, rules, ignores, mappings, ruleSheet = null } = result.data;
  return { policy, rules, ignores, mappings, ruleSheet };
}

/**
 * A summary of the choices in one Chinese phrase: `关闭 19 项检查、说明 26 条`; `""` where they change nothing. The rule sheet
 * (口径表) among them is named where its name is given.
 */
export function describeChoices({ policy, rules, ignores, mappings }: StoredChoices, ruleSheet = ""): string {
  const states = Object.values(rules);
  return storedChoicesText({
    off: states.filter((on) => !on).length,
    on: states.filter((on) => on).length,
    explanations: ignores.length,
    mappings: mappings.length,
    policy,
    ruleSheet,
  });
}
