import type { Configuration } from "webpack";

/** The build of the Excel add-in; see `excel.config.js`. */
export function excelConfig(options?: {
  readonly env?: Readonly<Record<string, unknown>>;
  readonly mode?: "production" | "development";
  readonly output?: string;
}): Configuration;
