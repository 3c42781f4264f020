import { wpsRegistrations } from "./wps.ts";

/** `functions.json` of the WPS package, in the dialect of its own tools, from the one function table. */
export function wpsFunctionsJson(): string {
  return `${JSON.stringify({ functions: wpsRegistrations().map(({ name, metadata }) => ({ name, ...metadata })) }, null, 2)}\n`;
}
