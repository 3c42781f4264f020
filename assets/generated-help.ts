/** Everything generated from the declarations of the checks and the report schema: path → content. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { reportSchema } from "../addin/cli/report-schema.ts";
import { checksMarkdown, familiesTable } from "./checks-page.ts";
import { policyFiles } from "./policy-files.ts";

const ROOT = new URL("../", import.meta.url);
const README_SECTION = /(<!-- checks:begin -->\n)[\s\S]*?(<!-- checks:end -->)/u;

/** Repository paths and what belongs in them. */
export function generatedHelp(): ReadonlyMap<string, string> {
  const readme = readFileSync(new URL("README.md", ROOT), "utf8");
  if (!README_SECTION.test(readme)) throw new Error("README.md has lost its place for the checks");
  return new Map([
    ["assets/help/checks.md", checksMarkdown()],
    ...policyFiles(),
    ["assets/help/report.schema.json", `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`],
    [
      "README.md",
      readme.replace(README_SECTION, (_, begin: string, end: string) => `${begin}${familiesTable().trimEnd()}\n${end}`),
    ],
  ]);
}
