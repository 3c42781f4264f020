/** Everything generated from the function table: path → content. Read by the generator and by the freshness test. */
import { readdirSync, readFileSync } from "node:fs";
import { excelMetadata } from "./excel-metadata.ts";
import { examplesIn, type FunctionExample } from "./examples.ts";
import { wpsFunctionsJson } from "./wps-metadata.ts";
import { helpHtml, helpMarkdown, readmeTable } from "./help.ts";

const ROOT = new URL("../", import.meta.url);
const README_SECTION = /(?<begin><!-- functions:begin -->\n)[\s\S]*?(?<end><!-- functions:end -->)/u;

/** The examples in the doc comments of all function files. */
export function allExamples(): readonly FunctionExample[] {
  const folder = new URL("functions/", ROOT);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "examples.ts")
    .sort()
    .flatMap((name) => examplesIn(readFileSync(new URL(name, folder), "utf8")));
}

/** Repository paths and what belongs in them. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const examples = allExamples();
  const files = new Map([
    ["functions/functions.json", `${JSON.stringify(excelMetadata(), null, 2)}\n`],
    ["taskpane/wps/functions.json", wpsFunctionsJson()],
    ["assets/help/functions.md", helpMarkdown(examples)],
    ["assets/help/functions.html", helpHtml(examples)],
  ]);
  const readme = readText("README.md") ?? "";
  if (!README_SECTION.test(readme)) throw new Error("README.md has lost its place for the functions");
  files.set(
    "README.md",
    readme.replace(README_SECTION, (_, begin: string, end: string) => `${begin}${readmeTable().trimEnd()}\n${end}`),
  );
  return files;
}

/** A file of the repository, or `null` where it does not exist. */
export function readText(path: string): string | null {
  try {
    return readFileSync(new URL(path, ROOT), "utf8");
  } catch {
    return null;
  }
}

export function fileUrl(path: string): URL {
  return new URL(path, ROOT);
}
