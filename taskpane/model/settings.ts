import * as z from "zod/mini";
import { POLICY_IDS } from "../../addin/policy/id.ts";
import type { SheetMapping } from "../../addin/forms/given-labels.ts";
import { MAPPABLE_KINDS } from "../../addin/forms/kind.ts";
import { LABEL_WORDS, type LabelName } from "../../addin/messages/given-labels.ts";
import type { IgnoreDecision } from "../../addin/review/ignore.ts";
import type { FillStyle } from "../../addin/fill/types.ts";
import type { PolicyId } from "../../addin/policy/id.ts";

/** What the pane remembers in a workbook. Holds no personal data and no figures. */
export interface PaneSettings {
  /** Policy used for every form, or `null` to choose by the labels of each form. */
  readonly policy: PolicyId | null;
  /** Checks the user turned on or off: rule id → on. */
  readonly rules: Readonly<Record<string, boolean>>;
  /** Colour the cells with findings. */
  readonly marks: boolean;
  /** Attach the sentence of a finding to its cell as a note (批注). */
  readonly notes: boolean;
  /** 自动重新校验: check again by itself after edits and writes; `null` leaves it to the size of the workbook. */
  readonly recheck: boolean | null;
  /** Keep explanations (出错说明) in the workbook. */
  readonly rememberIgnores: boolean;
  readonly ignores: readonly IgnoreDecision[];
  readonly fillStyle: FillStyle;
  /** 对应关系 of sheets the labels do not tell. */
  readonly mappings: readonly SheetMapping[];
}

/** The settings of a workbook nobody set anything for. */
export const DEFAULT_SETTINGS: PaneSettings = {
  policy: null,
  rules: {},
  marks: true,
  notes: true,
  recheck: null,
  rememberIgnores: true,
  ignores: [],
  fillStyle: "value",
  mappings: [],
};

const VERSION = 1;

const storedDecision = z.object({
  rule: z.string(),
  cells: z.array(z.string()),
  values: z.string(),
  reason: z.string(),
});

const index = z.int().check(z.nonnegative(), z.lt(1_048_576));
const labelNames = Object.keys(LABEL_WORDS) as LabelName[];
const storedMapping = z.object({
  sheet: z.string(),
  form: z.enum(MAPPABLE_KINDS),
  labels: z
    .array(z.object({ row: index, column: index, text: z.string(), as: z.enum(labelNames) }))
    .check(z.maxLength(500)),
});

const stored = z.object({
  version: z.literal(VERSION),
  policy: z.nullable(z.enum(POLICY_IDS)),
  rules: z.record(z.string(), z.boolean()),
  marks: z.boolean(),
  notes: z.boolean(),
  // Absent in workbooks of earlier versions.
  recheck: z.catch(z.nullable(z.boolean()), null),
  rememberIgnores: z.boolean(),
  ignores: z.array(storedDecision),
  fillStyle: z.enum(["value", "jx", "native"]),
  // Unreadable ones are dropped alone: a person gives them again, the explanations stay.
  mappings: z.catch(z.array(storedMapping), []),
});

/** Reads what a workbook holds. `null`, an older version or anything unreadable gives `null`: the defaults apply. */
export function parseSettings(data: unknown): PaneSettings | null {
  const result = stored.safeParse(data);
  if (!result.success) return null;
  const { policy, rules, marks, notes, recheck, rememberIgnores, ignores, fillStyle, mappings } = result.data;
  return { policy, rules, marks, notes, recheck, rememberIgnores, ignores, fillStyle, mappings };
}

/** JSON data to store; explanations are left out when the user does not want them kept. */
export function settingsData(settings: PaneSettings): unknown {
  return { version: VERSION, ...settings, ignores: settings.rememberIgnores ? settings.ignores : [] };
}
