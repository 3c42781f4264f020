import { systemReasons } from "../messages/cli.ts";

/** Why the operating system refused a file, in Chinese; its own words only where the reason is a rare one. */
export function systemReason(error: unknown): string {
  const code = codeOf(error);
  const known = Object.entries(systemReasons).find(([name]) => name === code)?.[1];
  return known ?? (code || (error instanceof Error ? error.message : String(error)));
}

/** `ENOENT`, `EACCES` …; `""` where the error is none of the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
