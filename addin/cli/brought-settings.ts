import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { policyMessages } from "../messages/policy.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { signatureOf } from "../policy/registry.ts";
import { problemText } from "../policy/rule-sheet/validate.ts";
import { ruleSheetIn, storedRuleSheet } from "../review/rule-sheets.ts";
import { describeChoices, parseStoredChoices } from "../review/stored-choices.ts";
import type { ReviewOptions } from "../review/types.ts";
import type { WorkbookSnapshot } from "../sheet/snapshot.ts";
import type { FileTask } from "./file-task.ts";

/** How a file is reviewed, and the message about the settings that came in it. */
export interface BroughtSettings {
  readonly options: ReviewOptions;
  readonly notes: readonly string[];
}

/**
 * Settings stored in a workbook were chosen by its sender: they are reported, and used only on request. The policy
 * and the rule sheet (口径表) of the command line come before theirs. Explanations never take a finding out of the report.
 */
export function broughtSettings(task: FileTask, stored: unknown, snapshot: WorkbookSnapshot): BroughtSettings {
  const { file, policy, withSettings } = task;
  const path = visibleText(file.path);
  const choices = parseStoredChoices(stored);
  const what = choices === null ? "" : describeChoices(choices);
  const sheet = ownSheet(snapshot, choices?.ruleSheet, path, withSettings);
  const ruleSheet = task.ruleSheet ?? sheet.used;
  const notes = [
    ...(task.ruleSheetNotes ?? []),
    ...choicesNotes(path, what, withSettings),
    ...sheet.notes,
    ...(ruleSheet ? [visibleText(cliMessages.ruleSheetUsed(policyMessages.signature(signatureOf(ruleSheet))))] : []),
  ];
  const chosen = policy ?? (withSettings ? (choices?.policy ?? null) : null);
  return {
    options: {
      ...(chosen === null ? {} : { policy: chosen }),
      ...(ruleSheet ? { ruleSheet } : {}),
      ...(withSettings && choices && what !== "" ? { rules: choices.rules, mappings: choices.mappings } : {}),
    },
    notes,
  };
}

/** Whether the stored choices were used; nothing where there are none. */
function choicesNotes(path: string, what: string, withSettings: boolean): readonly string[] {
  if (what === "") return [];
  return [(withSettings ? cliMessages.settingsUsed : cliMessages.settingsIgnored)(path, what)];
}

/** The rule sheet inside the file: its worksheet, or the one kept with its settings. */
function ownSheet(
  snapshot: WorkbookSnapshot,
  kept: unknown,
  path: string,
  withSettings: boolean,
): { readonly used: PolicyDocument | null; readonly notes: readonly string[] } {
  const reading = ruleSheetIn(snapshot);
  if (reading?.problems) {
    const [first] = reading.problems;
    return { used: null, notes: [cliMessages.brokenRuleSheet(path, first ? problemText(first) : "")] };
  }
  const document = reading?.document ?? (kept === undefined || kept === null ? null : storedRuleSheet(kept));
  if (!document || withSettings) return { used: document, notes: [] };
  return { used: null, notes: [cliMessages.ruleSheetIgnored(path, visibleText(document.name))] };
}
