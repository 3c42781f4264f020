import { describe, expect, it } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { rules } from "../../addin/rules/registry.ts";
import { undecidableChecks } from "../../addin/rules/undecidable.ts";

const FAMILY_ORDER = "FWIRBSMGXD";
const FOLDER = new URL("../../addin/rules/", import.meta.url);

describe("the registry of checks", () => {
  it("holds every check declared under addin/rules", () => {
    const declared = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("/") && name.endsWith(".ts") && !name.startsWith("examples/"))
      .flatMap((name) =>
        [
          ...readFileSync(new URL(name, FOLDER), "utf8").matchAll(
            /^export const \w+: (?:Form|Book|Identity)Rule = \{\s*id: "([^"]+)"/gmu,
          ),
        ].map((match) => match[1] ?? ""),
      );
    expect(rules.map((rule) => rule.id).sort()).toEqual(declared.sort());
  });

  it("is in catalogue order, each id and code once", () => {
    const key = (code: string): number => FAMILY_ORDER.indexOf(code.charAt(0)) * 100 + Number(code.slice(1));
    const codes = rules.map((rule) => rule.code);
    expect(codes).toEqual(codes.toSorted((a, b) => key(a) - key(b)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it("leaves no code both checked and undecidable", () => {
    const codes = new Set(rules.map((rule) => rule.code));
    expect(undecidableChecks.filter(({ code }) => codes.has(code))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    "%s is named, explained, cited, and shown by examples on both sides",
    (_code, rule) => {
      expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(rule.title.length).toBeGreaterThan(1);
      expect(rule.title.length).toBeLessThanOrEqual(16);
      expect(rule.explanation).toMatch(/。$/u);
      expect(rule.basis.length).toBeGreaterThan(3);
      if (rule.off !== undefined) expect(rule.off).toMatch(/。$/u);
      expect(rule.examples.some((example) => example.finds.length > 0)).toBe(true);
      expect(rule.examples.some((example) => example.finds.length === 0)).toBe(true);
    },
  );
});
