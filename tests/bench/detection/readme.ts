import { readFileSync } from "node:fs";
import type { Detection } from "./measure.ts";
import { detectionTable } from "./table.ts";

export const README = new URL("../../../README.md", import.meta.url);
const SECTION = /(<!-- detection:begin -->\n)[\s\S]*?(<!-- detection:end -->)/u;

/** The README with the table put between its marks. Throws where the marks are missing. */
export function readmeWith(detection: Detection): string {
  const readme = readFileSync(README, "utf8");
  if (!SECTION.test(readme)) throw new Error("README.md has no place for the detection table");
  return readme.replace(SECTION, (_, begin: string, end: string) => `${begin}${detectionTable(detection)}\n${end}`);
}
