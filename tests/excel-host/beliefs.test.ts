import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { BELIEFS } from "./beliefs.ts";

it("names every belief once, with a source and an existing place", () => {
  expect(new Set(BELIEFS.map(({ id }) => id)).size).toBe(BELIEFS.length);
  for (const { source, statement, where } of BELIEFS) {
    expect(source.length).toBeGreaterThan(5);
    expect(statement).toMatch(/\.$/);
    expect(existsSync(new URL(where, import.meta.url))).toBe(true);
  }
});
