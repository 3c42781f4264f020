import type { Configuration } from "@rspack/core";

export function wpsConfig(options?: {
  readonly mode?: "production" | "development";
  readonly output?: string;
}): Configuration;
