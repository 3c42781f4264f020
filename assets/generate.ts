/** Writes the sample workbooks and the blank official forms from `assets/data`: `npm run generate:workbooks`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { buildWorkbooks } from "./workbooks/build.ts";
import { sampleForm } from "./workbooks/sheet-data.ts";

for (const folder of ["samples", "templates"]) mkdirSync(new URL(`./${folder}/`, import.meta.url), { recursive: true });
writeFileSync(new URL("./data/sample-form.json", import.meta.url), sampleForm());
for (const [path, bytes] of buildWorkbooks()) {
  writeFileSync(new URL(`./${path}`, import.meta.url), bytes);
  console.log(`${path} ${bytes.length}`);
}
