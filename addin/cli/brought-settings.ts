import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { describeChoices, parseStoredChoices } from "../review/stored-choices.ts";
import type { ReviewOptions } from "../review/types.ts";
import type { FileTask } from "./file-task.ts";

/** How a file is reviewed, and what is said of the settings it brought. */
export interface BroughtSettings {
  readonly options: ReviewOptions;
  readonly notes: readonly string[];
}

/**
 * Settings stored in a workbook are the words of whoever sent it: they are told, and used only where asked for. The policy
 * of the command line comes before theirs. Explanations never take a finding out of the report.
 */
export function broughtSettings({ file, policy, withSettings }: FileTask, stored: unknown): BroughtSettings {
  const own: ReviewOptions = policy === null ? {} : { policy };
  const choices = parseStoredChoices(stored);
  const what = choices === null ? "" : describeChoices(choices);
  if (choices === null || what === "") return { options: own, notes: [] };
  const path = visibleText(file.path);
  if (!withSettings) return { options: own, notes: [cliMessages.settingsIgnored(path, what)] };
  const { rules, mappings, policy: theirs } = choices;
  const chosen = policy ?? theirs;
  const options = chosen === null ? { rules, mappings } : { policy: chosen, rules, mappings };
  return { options, notes: [cliMessages.settingsUsed(path, what)] };
}
