import { policyMessages } from "../messages/policy.ts";
import type { PolicyId } from "../policy/id.ts";
import { policySets } from "../policy/registry.ts";
import type { FileReport, Report } from "./report-schema.ts";

/** The report over all files. */
export function reportOf(files: readonly FileReport[]): Report {
  const used = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.policy ?? [])) satisfies PolicyId[];
  const sheets = new Set(files.flatMap(({ ruleSheet }) => (ruleSheet ? [policyMessages.signature(ruleSheet)] : [])));
  return { version: 1, policySets: [policySets(used), ...sheets].join(" · "), files: [...files] };
}
