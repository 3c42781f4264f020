import type { Configuration } from "webpack";

/** Webpack's configuration of the workbench; `output` is the folder it is written to, `dist/workbench` by default. */
export function workbenchConfig(options?: {
  readonly mode?: "production" | "development";
  readonly output?: string;
}): Configuration;

declare const configuration: Configuration;
export default configuration;
