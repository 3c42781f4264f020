import { readFile, stat } from "node:fs/promises";
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
import { UsageError } from "./options.ts";
import { systemReason } from "./system-reason.ts";

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
