import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../addin/messages/", import.meta.url);

/** Paths of the functions inside a module's exports that take more than two parts by position. */
function longLists(value: unknown, path: string): string[] {
  if (typeof value === "function") return value.length > 2 ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => longLists(inner, `${path}.${name}`));
}

describe("messages", () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith(".ts")))(
    "of %s take more than two parts by name: figures that change places would be a wrong sentence",
    async (file) => {
      const module: unknown = await import(new URL(file, folder).href);
      expect(longLists(module, file)).toEqual([]);
    },
  );
});
