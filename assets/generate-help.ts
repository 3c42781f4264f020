/** Writes the help pages that come from the checks: `npm run generate:help`. */
import { writeFileSync } from "node:fs";
import { generatedHelp } from "./generated-help.ts";

for (const [path, content] of generatedHelp()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), content);
  console.log(path);
}
