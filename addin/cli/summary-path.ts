import { access } from "node:fs/promises";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { UsageError } from "./options.ts";

/** Throws {@link UsageError} when the summary could not be written there without losing a file. */
export async function checkSummaryPath(path: string): Promise<void> {
  if (!/\.xlsx$/iu.test(path)) throw new UsageError(cliMessages.summaryName(visibleText(path)));
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(cliMessages.summaryExists(visibleText(path)));
}
