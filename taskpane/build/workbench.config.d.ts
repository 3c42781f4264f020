import type { Configuration } from "@rspack/core";

/** The build of the workbench; `output` is the folder it is written to, `dist/workbench` by default. */
export function workbenchConfig(options?: {
  readonly mode?: "production" | "development";
  readonly output?: string;
}): Configuration;

declare const configuration: Configuration;
export default configuration;
