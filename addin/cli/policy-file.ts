import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { hostErrorMessage } from "../messages/hosts.ts";
import { nodeInflater } from "../hosts/ooxml/node-inflater.ts";
import { openFile } from "../hosts/open-file.ts";
import { HostError } from "../hosts/port.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { RuleSheetReading } from "../policy/rule-sheet/problem.ts";
import { problemText } from "../policy/rule-sheet/validate.ts";
import { ruleSheetFromText, ruleSheetIn } from "../review/rule-sheets.ts";
import type { InputFile } from "./find-files.ts";
import { UsageError } from "./options.ts";
import { systemReason } from "./system-reason.ts";

/** The file of a folder whose rule sheet (口径表) goes for everything below it. */
export const FOLDER_FILE = ".jihe.json";
/** A longer file is no rule sheet, in bytes. */
const LONGEST = 20 << 20;

/** The rule sheet of a file: `*.json`, or a workbook with the worksheet 绩核-口径. Throws {@link UsageError} with what is wrong. */
export async function readPolicyFile(path: string): Promise<PolicyDocument> {
  const shown = visibleText(path);
  const bytes = await bytesOf(path, shown);
  const reading = await readingOf(path, bytes, shown);
  if (reading === null) throw new UsageError(cliMessages.noRuleSheet(shown));
  if (reading.problems !== null)
    throw new UsageError(cliMessages.badRuleSheet(shown, reading.problems.map(problemText)));
  return reading.document;
}

async function bytesOf(path: string, shown: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LONGEST) throw new UsageError(cliMessages.longRuleSheet(shown));
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(cliMessages.ruleSheetUnreadable(shown, systemReason(error)));
  }
}

async function readingOf(path: string, bytes: Uint8Array, shown: string): Promise<RuleSheetReading | null> {
  if (/\.json$/iu.test(path)) return ruleSheetFromText(new TextDecoder().decode(bytes));
  try {
    return ruleSheetIn((await openFile(path, bytes, nodeInflater)).snapshot);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new UsageError(cliMessages.ruleSheetUnreadable(shown, hostErrorMessage(error.code, error.detail)));
  }
}

/** Which rule sheet goes for a file, and which below the given folder were left aside. */
export interface FolderPolicy {
  readonly document: PolicyDocument | null;
  /** Files of a folder below the one that was given: the words of whoever sent it. */
  readonly ignored: readonly string[];
}

/**
 * Looks for `.jihe.json` in the folder of a file and the folders above it, the nearest first. One inside the folder that was given
 * came with what is checked: it is used only `withSettings`, and named otherwise. Each file is read once.
 */
export class FolderPolicies {
  private readonly known = new Map<string, Promise<PolicyDocument | null>>();

  constructor(private readonly withSettings: boolean) {}

  async of({ path, below }: InputFile): Promise<FolderPolicy> {
    // As many folders as `below` has lie inside the folder that was given.
    const inside = path === below ? 0 : below.split(/[/\\]/u).length - 1;
    const ignored: string[] = [];
    let folder = dirname(resolve(path));
    for (let depth = 0; ; depth++) {
      const file = join(folder, FOLDER_FILE);
      const document = depth < inside && !this.withSettings ? null : await this.read(file);
      if (document) return { document, ignored };
      if (depth < inside && !this.withSettings && (await exists(file))) ignored.push(file);
      const above = dirname(folder);
      if (above === folder) return { document: null, ignored };
      folder = above;
    }
  }

  private read(file: string): Promise<PolicyDocument | null> {
    const before = this.known.get(file);
    if (before) return before;
    const reading = exists(file).then((there) => (there ? readPolicyFile(file) : null));
    this.known.set(file, reading);
    return reading;
  }
}

async function exists(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true;
}
