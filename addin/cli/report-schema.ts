import { z } from "zod/mini";
import { FORM_KINDS } from "../forms/kind.ts";
import { POLICY_IDS } from "../policy/id.ts";

/** Sheet-qualified address such as `自评表!H5`. */
const cell = z.string();
const value = z.union([z.number(), z.string()]);

/** One finding of a report. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** Primary cell first; merged cells by their anchor. */
  cells: z.array(cell),
  /** The same places in words where the file is a Word document, e.g. `第2张表第5行“得分”`; else empty. */
  places: z.array(z.string()),
  found: z.string(),
  expected: z.string(),
  difference: z.string(),
  message: z.string(),
  working: z.string(),
  basis: z.string(),
  fix: z.nullable(z.strictObject({ cell, value, formula: z.nullable(z.string()) })),
  /** With `--since` alone: found in the earlier round too, or new. */
  round: z.optional(z.enum(["open", "fresh"])),
});

const derivation = z.strictObject({
  cell,
  label: z.string(),
  /** What the cell shows now; `""` when blank. */
  current: z.string(),
  value,
  /** With `JX.` functions and a leading `=`; `null` where no formula expresses it. */
  formula: z.nullable(z.string()),
  nativeFormula: z.nullable(z.string()),
  working: z.string(),
});

const sheet = z.strictObject({
  sheet: z.string(),
  form: z.nullable(z.enum(FORM_KINDS)),
  policy: z.nullable(z.enum(POLICY_IDS)),
  sections: z.array(z.string()),
  /** What became of the figures of the form; `null` where none were looked at. */
  coverage: z.nullable(
    z.strictObject({ figures: z.number(), checked: z.number(), undecided: z.number(), unread: z.number() }),
  ),
  /** For Word documents: the table, or the first and last paragraph outside of tables, counted from 1. */
  source: z.nullable(
    z.union([z.strictObject({ table: z.number() }), z.strictObject({ paragraphs: z.tuple([z.number(), z.number()]) })]),
  ),
});

/** A requested copy: its path, or why there is none. */
const copy = z.strictObject({
  kind: z.enum(["annotate", "fill", "draft", "slip", "next-year"]),
  path: z.nullable(z.string()),
  error: z.nullable(z.string()),
});

const pair = z.strictObject({
  form: z.enum(FORM_KINDS),
  sheet: z.string(),
  title: z.string(),
  previousSheet: z.string(),
  previousTitle: z.string(),
});

/** One line of 今年 / 上年 / 增减 / 增减率; figures as plain digits in `unit`, changes with a sign. */
const yearRow = z.strictObject({
  form: z.enum(FORM_KINDS),
  kind: z.enum(["amount", "staff", "indicator", "score"]),
  state: z.enum(["changed", "same", "filled", "emptied", "renamed", "added", "dropped"]),
  label: z.string(),
  cell: z.nullable(cell),
  /** In last year's file. */
  previousCell: z.nullable(cell),
  unit: z.string(),
  current: z.string(),
  previous: z.string(),
  change: z.string(),
  rate: z.string(),
});

/** The file beside last year's: the files used, the forms paired, every figure, and the forms without a partner. */
const previous = z.strictObject({
  files: z.array(z.string()),
  pairs: z.array(pair),
  rows: z.array(yearRow),
  unpaired: z.array(z.string()),
  left: z.array(z.string()),
});

/** A proposal for 复核分数 of one form, with its working; scores as plain digits. */
const reviewScore = z.strictObject({
  sheet: z.string(),
  form: z.enum(FORM_KINDS),
  unit: z.string(),
  project: z.string(),
  cell: z.nullable(cell),
  selfScore: z.nullable(z.string()),
  score: z.nullable(z.string()),
  working: z.string(),
  basis: z.string(),
  /** Findings left to the reviewer's judgement. */
  open: z.number(),
});

/** One file of a report. */
export const fileReportSchema = z.strictObject({
  file: z.string(),
  status: z.enum(["checked", "unreadable"]),
  error: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  sheets: z.array(sheet),
  /** The rule sheet (口径表) everything was checked under; absent without one. */
  ruleSheet: z.optional(
    z.strictObject({ name: z.string(), authority: z.string(), date: z.string(), edition: z.string() }),
  ),
  verdict: z.enum(["passed", "findings", "incomplete"]),
  findings: z.array(findingSchema),
  /** With `--since` alone: findings of the earlier round that are no longer found. */
  settled: z.optional(z.array(findingSchema)),
  /** The copies requested, in the order of the list above; empty without such an option. */
  copies: z.array(copy),
  /** Only with `--previous`. */
  previous: z.optional(previous),
  /** Only with `--review-scores`. */
  reviewScores: z.optional(z.array(reviewScore)),
  derivations: z.array(derivation),
  notChecked: z.array(z.strictObject({ rule: z.string(), code: z.string(), cells: z.array(cell), reason: z.string() })),
});

/** The whole report: what `--format json` prints and what an exported report holds. Byte-identical for identical input. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  /** Rule-set version and the dated policies used. */
  policySets: z.string(),
  files: z.array(fileReportSchema),
});

export type FileReport = z.infer<typeof fileReportSchema>;
export type CopyReport = z.infer<typeof copy>;
export type Report = z.infer<typeof reportSchema>;
