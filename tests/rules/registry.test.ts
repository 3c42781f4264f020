import { describe, expect, it } from "vitest";
import { readdirSync } from "node:fs";
import { rules } from "../../addin/rules/registry.ts";
import type { Rule } from "../../addin/rules/rule.ts";
import { undecidableChecks } from "../../addin/rules/undecidable.ts";

const FAMILY_ORDER = "FWIRBSMGXYND";
const FOLDER = new URL("../../addin/rules/", import.meta.url);

/** What an exported value has to look like to be a check. */
function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "id" in value && "examples" in value && "scope" in value;
}

describe("the registry of checks", () => {
  it("holds every check a file under addin/rules exports", async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.includes("/") && name.endsWith(".ts") && !name.startsWith("examples/"),
    );
    const modules = await Promise.all(
      files.map((name) => import(new URL(name, FOLDER).href) as Promise<Readonly<Record<string, unknown>>>),
    );
    const exported = modules.flatMap((module) => Object.values(module)).filter(isRule);
    expect(new Set(exported)).toEqual(new Set(rules));
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
      expect(rule.examples.some(({ finds, notChecked = [] }) => finds.length + notChecked.length > 0)).toBe(true);
      expect(rule.examples.some((example) => example.finds.length === 0)).toBe(true);
    },
  );
});
