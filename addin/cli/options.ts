import { parseArgs } from "node:util";
import { cliMessages } from "../messages/cli.ts";
import { POLICY_IDS, type PolicyId } from "../policy/id.ts";
import { parsePolicyId } from "../policy/registry.ts";

/** What the command line was asked to do. */
export interface Options {
  readonly paths: readonly string[];
  readonly format: "text" | "json" | "ndjson";
  readonly policy: PolicyId | null;
  readonly failOn: "error" | "warning" | "never";
  /** Folder for copies with marks and notes. */
  readonly annotate: string | null;
  /** Folder for copies with the derivable cells filled. */
  readonly fill: string | null;
  /** File for 自评情况汇总表 over all inputs. */
  readonly summary: string | null;
  /** Calculate all formulas anew. */
  readonly recalculate: boolean;
  readonly help: boolean;
}

/** An input nobody can use, in one sentence; the process ends with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const FORMATS = ["text", "json", "ndjson"] as const;
const LEVELS = ["error", "warning", "never"] as const;

/** Reads the arguments; throws {@link UsageError} on a flag, a value or a combination nobody can use. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const help = values.help === true;
  if (positionals.length === 0 && !help) throw new UsageError(cliMessages.noInput);
  const policy = values.policy === undefined ? null : parsePolicyId(values.policy);
  if (values.policy !== undefined && policy === null)
    throw new UsageError(cliMessages.badChoice("--policy", values.policy, POLICY_IDS.join("、")));
  return {
    paths: positionals,
    format: choice("--format", values.format, FORMATS, "text"),
    policy,
    failOn: choice("--fail-on", values["fail-on"], LEVELS, "error"),
    annotate: folder("--annotate", values.annotate),
    fill: folder("--fill", values.fill),
    summary: folder("--summary", values.summary),
    recalculate: values.recalculate === true,
    help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        policy: { type: "string" },
        "fail-on": { type: "string" },
        annotate: { type: "string" },
        fill: { type: "string" },
        summary: { type: "string" },
        recalculate: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const option = /'(-{1,2}[^' ]+)/.exec(text)?.[1] ?? text;
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
  if (match === undefined) throw new UsageError(cliMessages.badChoice(option, value, choices.join("、")));
  return match;
}

function folder(option: string, value: string | undefined): string | null {
  if (value === "") throw new UsageError(cliMessages.missingValue(option));
  return value ?? null;
}
