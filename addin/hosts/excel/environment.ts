import { ENVIRONMENT } from "../../messages/hosts.ts";
import { EXCEL } from "../../messages/excel.ts";
import { featureFacts } from "../feature-facts.ts";
import type { EnvironmentFact, HostFeatures } from "../port.ts";
import { offers, offersFunctions } from "./requirements.ts";

/** The features of this Excel, as it reports them. */
export function excelFeatures(): HostFeatures {
  return {
    notes: offers("notes"),
    functions: offersFunctions(),
    events: true,
    select: true,
    settings: true,
    sheets: true,
    calculates: true,
  };
}

/** The requirement sets the product requires or looks at. */
const SETS = [
  ["ExcelApi", "1.9"],
  ["ExcelApi", "1.12"],
  ["ExcelApi", "1.13"],
  ["ExcelApi", "1.14"],
  ["ExcelApi", "1.18"],
  ["CustomFunctionsRuntime", "1.2"],
  ["SharedRuntime", "1.1"],
] as const;

/** The declared minimum: below it Excel does not load the add-in at all. */
const FLOOR: readonly string[] = ["ExcelApi 1.9", "CustomFunctionsRuntime 1.2", "SharedRuntime 1.1"];

/** The lines of 环境检测 for Excel. */
export function excelEnvironment(features: HostFeatures): EnvironmentFact[] {
  const { host, platform, version } = Office.context.diagnostics;
  const { requirements } = Office.context;
  return [
    { label: ENVIRONMENT.program, value: String(host), ok: null },
    { label: EXCEL.version, value: version, ok: null },
    { label: EXCEL.platform, value: String(platform), ok: null },
    { label: EXCEL.language, value: Office.context.displayLanguage, ok: null },
    ...SETS.map(([name, version]): EnvironmentFact => {
      const supported = requirements.isSetSupported(name, version);
      const set = `${name} ${version}`;
      // A newer set that is missing switches single features off; a missing minimum is a fault.
      return {
        label: EXCEL.requirementSet(set),
        value: supported ? ENVIRONMENT.yes : ENVIRONMENT.no,
        ok: supported || (FLOOR.includes(set) ? false : null),
      };
    }),
    { label: EXCEL.merges, value: offers("merges") ? ENVIRONMENT.yes : EXCEL.noMerges, ok: offers("merges") },
    ...featureFacts(features),
  ];
}
