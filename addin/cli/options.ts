import { parseArgs, type ParseArgsConfig } from "node:util";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { parsePolicyId, POLICY_IDS, type PolicyId } from "../policy/id.ts";

/** The options of one run of the command line. */
export interface Options {
  readonly paths: readonly string[];
  /** A list of further paths: a file, or `-` for standard input. */
  readonly filesFrom: string | null;
  readonly format: (typeof FORMATS)[number];
  readonly policy: PolicyId | null;
  /** A rule sheet (口径表) for all files. */
  readonly policyFile: string | null;
  readonly failOn: (typeof LEVELS)[number];
  /** Folder for copies with marks and notes. */
  readonly annotate: string | null;
  /** Folder for copies with the derivable cells filled. */
  readonly fill: string | null;
  /** Folder for next year's forms. */
  readonly nextYear: string | null;
  /** Folder for drafts of the written report. */
  readonly draft: string | null;
  /** The unit's own report, whose outline the draft takes over. */
  readonly outline: string | null;
  /** A draft edited meanwhile, whose figures are renewed. */
  readonly renew: string | null;
  /** Replace files of the same name in the output folders. */
  readonly overwrite: boolean;
  /** Folder for 审核意见, one document a unit. */
  readonly slips: string | null;
  /** The ndjson output of an earlier run (上一轮) to compare with. */
  readonly since: string | null;
  /** File for 自评情况汇总表 over all inputs. */
  readonly summary: string | null;
  /** Propose 复核分数 and put it into the summary. */
  readonly reviewScores: boolean;
  /** Last year's file, or the folder of last year's files. */
  readonly previous: string | null;
  /** Which part of the files to check, as given: `3/7` or `auto`. */
  readonly shard: string | null;
  /** Seconds one file may take. */
  readonly timeout: number;
  /** The files of one folder are one filing, checked together. */
  readonly filing: boolean;
  /** Copies of old .doc files are written as .docx by way of LibreOffice. */
  readonly withLibreOffice: boolean;
  /** Calculate all formulas again. */
  readonly recalculate: boolean;
  /** Use the settings stored in the workbooks. */
  readonly withSettings: boolean;
  readonly help: boolean;
  /** Print the version of the product, and nothing else. */
  readonly version: boolean;
}

/** An unusable input, in one sentence; the process ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const FORMATS = ["text", "json", "ndjson", "full"] as const;
const LEVELS = ["error", "warning", "never"] as const;
/** Seconds for one file without `--timeout`, and the largest value of it: a day. */
export const TIMEOUT = 30;
const LONGEST = 86_400;

const OPTIONS = {
  format: { type: "string" },
  policy: { type: "string" },
  "policy-file": { type: "string" },
  "fail-on": { type: "string" },
  annotate: { type: "string" },
  fill: { type: "string" },
  "next-year": { type: "string" },
  draft: { type: "string" },
  outline: { type: "string" },
  renew: { type: "string" },
  overwrite: { type: "boolean" },
  slips: { type: "string" },
  since: { type: "string" },
  summary: { type: "string" },
  "review-scores": { type: "boolean" },
  previous: { type: "string" },
  shard: { type: "string" },
  "files-from": { type: "string" },
  timeout: { type: "string" },
  filing: { type: "boolean" },
  "with-libreoffice": { type: "boolean" },
  recalculate: { type: "boolean" },
  "with-settings": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const satisfies ParseArgsConfig["options"];

/** Reads the arguments; throws {@link UsageError} on a flag, a value or a combination that cannot be used. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArguments(args, OPTIONS);
  const filesFrom = filled("--files-from", values["files-from"]);
  const help = values.help === true;
  const version = values.version === true;
  if (positionals.length === 0 && filesFrom === null && !help && !version) throw new UsageError(cliMessages.noInput);
  if (positionals.includes("")) throw new UsageError(cliMessages.emptyPath);
  const filing = values.filing === true;
  if (filing && (values.annotate ?? values.fill ?? values["next-year"]) !== undefined)
    throw new UsageError(cliMessages.filingCopies);
  return {
    paths: positionals,
    filesFrom,
    format: choice("--format", values.format, FORMATS, "text"),
    policy: policyOf(values.policy),
    policyFile: filled("--policy-file", values["policy-file"]),
    failOn: choice("--fail-on", values["fail-on"], LEVELS, "error"),
    annotate: filled("--annotate", values.annotate),
    fill: filled("--fill", values.fill),
    nextYear: filled("--next-year", values["next-year"]),
    ...draftOptions(values),
    overwrite: values.overwrite === true,
    slips: filled("--slips", values.slips),
    since: filled("--since", values.since),
    summary: filled("--summary", values.summary),
    reviewScores: values["review-scores"] === true,
    previous: filled("--previous", values.previous),
    shard: filled("--shard", values.shard),
    timeout: seconds("--timeout", values.timeout),
    filing,
    withLibreOffice: values["with-libreoffice"] === true,
    recalculate: values.recalculate === true,
    withSettings: values["with-settings"] === true,
    help,
    version,
  };
}

/** `--outline` and `--renew` say how the draft is made, so they need its folder. */
function draftOptions(
  values: Readonly<Partial<Record<"draft" | "outline" | "renew", string>>>,
): Pick<Options, "draft" | "outline" | "renew"> {
  const draft = filled("--draft", values.draft);
  const [outline, renew] = [filled("--outline", values.outline), filled("--renew", values.renew)];
  if (draft === null && (outline ?? renew) !== null) throw new UsageError(cliMessages.draftFolder);
  if (outline !== null && renew !== null) throw new UsageError(cliMessages.outlineOrRenew);
  return { draft, outline, renew };
}

/** The options of `merge`. */
export interface MergeOptions {
  readonly paths: readonly string[];
  readonly format: (typeof MERGE_FORMATS)[number];
  readonly failOn: Options["failOn"];
  readonly summary: string | null;
  readonly timeout: number;
  readonly recalculate: boolean;
}

const MERGE_FORMATS = ["ndjson", "json"] as const;

/** Reads the arguments behind `merge`; throws {@link UsageError} like {@link parseOptions}. */
export function parseMergeOptions(args: readonly string[]): MergeOptions {
  const { format, "fail-on": failOn, summary, timeout, recalculate } = OPTIONS;
  const { values, positionals } = parseArguments(args, { format, "fail-on": failOn, summary, timeout, recalculate });
  if (positionals.length === 0) throw new UsageError(cliMessages.noShards);
  return {
    paths: positionals,
    format: choice("--format", values.format, MERGE_FORMATS, "ndjson"),
    failOn: choice("--fail-on", values["fail-on"], LEVELS, "error"),
    summary: filled("--summary", values.summary),
    timeout: seconds("--timeout", values.timeout),
    recalculate: values.recalculate === true,
  };
}

function parseArguments<const Table extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Table,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const option = visibleText(/'(?<option>-{1,2}[^' ]+)/u.exec(text)?.groups?.option ?? text);
    if (text.includes("does not take an argument")) throw new UsageError(cliMessages.noValue(option));
    throw new UsageError(
      text.includes("argument missing") || text.includes("ambiguous")
        ? cliMessages.missingValue(option)
        : cliMessages.unknownOption(option),
    );
  }
}

function choice<Value extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Value[],
  otherwise: Value,
): Value {
  if (value === undefined) return otherwise;
  const match = choices.find((candidate) => candidate === value);
  if (match === undefined)
    throw new UsageError(cliMessages.badChoice({ option, value: visibleText(value), choices: choices.join("、") }));
  return match;
}

function policyOf(value: string | undefined): PolicyId | null {
  if (value === undefined) return null;
  const policy = parsePolicyId(value);
  if (policy === null)
    throw new UsageError(
      cliMessages.badChoice({ option: "--policy", value: visibleText(value), choices: POLICY_IDS.join("、") }),
    );
  return policy;
}

function filled(option: string, value: string | undefined): string | null {
  if (value === "") throw new UsageError(cliMessages.missingValue(option));
  return value ?? null;
}

/** A number of seconds; more than 0 and at most a day. */
function seconds(option: string, value: string | undefined): number {
  if (value === undefined) return TIMEOUT;
  const number = /^\d{1,6}(?:\.\d{1,3})?$/u.test(value) ? Number(value) : 0;
  if (number <= 0 || number > LONGEST)
    throw new UsageError(cliMessages.badSeconds({ option, value: visibleText(value), most: LONGEST }));
  return number;
}
