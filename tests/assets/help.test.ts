import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedHelp } from "../../assets/generated-help.ts";

describe("generated help", () => {
  it.each([...generatedHelp()])("%s is up to date (npm run generate:help)", (path, content) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(content);
  });
});
