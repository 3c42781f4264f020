import * as z from "zod/mini";
import { STORED_CHOICES, type StoredChoices } from "../../addin/review/stored-choices.ts";
import type { FillStyle } from "../../addin/fill/types.ts";
import type { PolicyDocument } from "../../addin/policy/document.ts";

/** What the pane remembers in a workbook. Holds no personal data and no figures. */
export interface PaneSettings extends StoredChoices {
  /** Colour the cells with findings. */
  readonly marks: boolean;
  /** Attach the sentence of a finding to its cell as a note (批注). */
  readonly notes: boolean;
  /** Colour the cells that could not be checked (未能检查) as well. */
  readonly uncheckedMarks: boolean;
  /** 自动重新校验: check again by itself after edits and writes; `null` leaves it to the size of the workbook. */
  readonly recheck: boolean | null;
  /** Keep explanations (出错说明) in the workbook. */
  readonly rememberIgnores: boolean;
  readonly fillStyle: FillStyle;
  /** 口径表 used for this workbook, or `null`. */
  readonly ruleSheet: PolicyDocument | null;
}

/** The settings of a workbook without stored ones. */
export const DEFAULT_SETTINGS: PaneSettings = {
  policy: null,
  rules: {},
  marks: true,
  notes: true,
  uncheckedMarks: false,
  recheck: null,
  rememberIgnores: true,
  ignores: [],
  fillStyle: "value",
  mappings: [],
  ruleSheet: null,
};

const VERSION = 1;

const stored = z.object({
  version: z.literal(VERSION),
  ...STORED_CHOICES,
  marks: z.boolean(),
  notes: z.boolean(),
  // Absent in workbooks of earlier versions.
  uncheckedMarks: z.catch(z.boolean(), false),
  recheck: z.catch(z.nullable(z.boolean()), null),
  rememberIgnores: z.boolean(),
  fillStyle: z.enum(["value", "jx", "native"]),
});

/** Settings as they are stored: the rule sheet (口径表) is unchecked data. */
export interface StoredSettings extends Omit<PaneSettings, "ruleSheet"> {
  readonly ruleSheet: unknown;
}

/** Reads what a workbook holds. `null`, an older version or anything unreadable gives `null`: the defaults apply. */
export function parseSettings(data: unknown): StoredSettings | null {
  const result = stored.safeParse(data);
  if (!result.success) return null;
  const { policy, rules, marks, notes, uncheckedMarks, recheck, rememberIgnores, ignores, fillStyle, mappings } =
    result.data;
  const { ruleSheet = null } = result.data;
  return {
    policy,
    rules,
    marks,
    notes,
    uncheckedMarks,
    recheck,
    rememberIgnores,
    ignores,
    fillStyle,
    mappings,
    ruleSheet,
  };
}

/** JSON data to store; explanations are left out when the user does not want them kept. */
export function settingsData(settings: PaneSettings): unknown {
  return { version: VERSION, ...settings, ignores: settings.rememberIgnores ? settings.ignores : [] };
}
