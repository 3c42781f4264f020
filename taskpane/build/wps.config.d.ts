import type { Configuration } from "webpack";

export function wpsConfig(options?: {
  readonly mode?: "production" | "development";
  readonly output?: string;
}): Configuration;
