/** Writes everything that comes from the function table: `npm run generate:functions`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileUrl, generatedFiles } from "./generated.ts";

for (const [path, content] of generatedFiles()) {
  mkdirSync(new URL("./", fileUrl(path)), { recursive: true });
  writeFileSync(fileUrl(path), content);
  console.log(path);
}
