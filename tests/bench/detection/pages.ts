import { readFileSync } from "node:fs";
import type { Detection } from "./measure.ts";
import { detectionSummary, detectionTable } from "./table.ts";

const SECTION = /(<!-- detection:begin -->\n)[\s\S]*?(<!-- detection:end -->)/u;

/** A page of the repository with its generated part. */
export interface DetectionPage {
  readonly file: URL;
  readonly text: string;
}

/** The pages that show the detection: the table in the help, its last line in the README. Throws where the marks are missing. */
export function detectionPages(detection: Detection): readonly DetectionPage[] {
  return [page("assets/help/detection.md", detectionTable(detection)), page("README.md", detectionSummary(detection))];
}

function page(path: string, generated: string): DetectionPage {
  const file = new URL(`../../../${path}`, import.meta.url);
  const text = readFileSync(file, "utf8");
  if (!SECTION.test(text)) throw new Error(`${path} has no place for the detection`);
  return { file, text: text.replace(SECTION, (_, begin: string, end: string) => `${begin}${generated}\n${end}`) };
}
