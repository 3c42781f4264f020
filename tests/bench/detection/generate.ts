/** Writes the detection table into the help and its summary into the README: `npm run generate:detection`. */
import { writeFileSync } from "node:fs";
import { measureDetection } from "./measure.ts";
import { detectionPages } from "./pages.ts";

for (const { file, text } of detectionPages(measureDetection())) {
  writeFileSync(file, text);
  console.log(file.pathname.split("/").at(-1));
}
