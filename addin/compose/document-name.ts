import { visibleText } from "../messages/visible-text.ts";

/** A title as the name of a file on every system, without its ending: no separators, no signs a system refuses, at most 80 characters. */
export function documentName(title: string): string {
  const plain = visibleText(title)
    .replace(/[\\/:*?"<>|]/gu, "_")
    .trim()
    .replace(/^\./u, "_");
  return Array.from(plain).slice(0, 80).join("");
}
