import { ExcelHost } from "../addin/hosts/excel/index.ts";
import { associateFunctions, type CustomFunctionsRuntime } from "../functions/excel.ts";
import { paneCommands, type PaneCommands } from "./commands.ts";
import { copyText } from "./clipboard.ts";
import { lazyCore } from "./lazy-core.ts";
import { localTime } from "./local-time.ts";
import { mountPane } from "./mount.tsx";
import { officeTheme } from "./office-theme.ts";
import type { PaneServices } from "./services.ts";
import { VERSION } from "../addin/messages/version.ts";

/** The page of the shared runtime: cell functions, ribbon commands and the task pane live in it together. */
declare const CustomFunctions: CustomFunctionsRuntime;

// Before Office is ready: a workbook that opens with our formulas must find them.
associateFunctions(CustomFunctions);

await Office.onReady();

const core = lazyCore(async () => (await import("./core.ts")).CORE);

const host = new ExcelHost();

const services: PaneServices = {
  host,
  sample: { shelf: host, load: async () => (await import("./sample-form.ts")).SAMPLE_FORM },
  importing: { shelf: host, read: async (name, bytes) => (await import("./word-forms.ts")).wordForms(name, bytes) },
  reviewScores: async () => (await import("./review-score-tools.ts")).REVIEW_SCORE_TOOLS,
  ruleSheets: { files: false, load: async () => (await import("./rule-sheet-tools.ts")).RULE_SHEET_TOOLS },
  years: async () => (await import("./years.ts")).YEAR_TOOLS,
  drafting: { files: false, load: async () => (await import("./draft-tools.ts")).DRAFT_TOOLS },
  core,
  version: VERSION,
  now: () => localTime(new Date()),
  copyText,
  theme: officeTheme,
  showPane: () => Office.addin.showAsTaskpane(),
};

const commands = paneCommands(services);
for (const name of Object.keys(commands) as (keyof PaneCommands)[]) {
  Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
    void commands[name]().finally(() => event?.completed());
  });
}

const element = document.getElementById("pane");
if (element) mountPane(element, services);
