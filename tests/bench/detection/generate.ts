/** Writes the detection table into the README: `npm run generate:detection`. */
import { writeFileSync } from "node:fs";
import { measureDetection } from "./measure.ts";
import { README, readmeWith } from "./readme.ts";

writeFileSync(README, readmeWith(measureDetection()));
console.log("README.md");
