import { describe, expect, it } from "vitest";
import { review } from "../../addin/review/review.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { rules } from "../../addin/rules/registry.ts";
import type { Example } from "../../addin/rules/examples/example.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { workbookOf } from "../../addin/sheet/build.ts";

function run(rule: string, example: Example) {
  const first = exampleSheet("表1", example);
  const others = (example.others ?? []).map((other, index) => exampleSheet(`表${index + 2}`, other));
  const before = (example.previous ?? []).map((form, index) => exampleSheet(`表${index + 1}`, form));
  const result = review(workbookOf([first, ...others]), {
    ...(before.length > 0 ? { previous: [workbookOf(before)] } : {}),
    rules: Object.fromEntries(rules.map(({ id }) => [id, id === rule])),
  });
  const primary = (cells: readonly { sheet: string; row: number; column: number }[]) =>
    cells[0] ? (cells[0].sheet === "表1" ? "" : `${cells[0].sheet}!`) + formatPosition(cells[0]) : "";
  return {
    result,
    finds: result.findings.map((finding) => primary(finding.cells)).sort(),
    // With one check on, most figures are checked by no rule.
    notChecked: result.notChecked
      .filter(({ code }) => code !== "L07")
      .map((item) => primary(item.cells))
      .sort(),
  };
}

describe.each(rules.map((rule) => [rule.code, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))(`${rule.title}: %s`, (_name, example) => {
    const { finds, notChecked, result } = run(rule.id, example);
    expect(finds).toEqual([...example.finds].sort());
    if (example.notChecked) expect(notChecked).toEqual([...example.notChecked].sort());
    for (const finding of result.findings) {
      expect(finding.message).toMatch(/[。；]/u);
      expect(finding.basis).not.toBe("");
    }
  });
});

describe("the clean forms", () => {
  it.each(["project", "department"] as const)("%s passes every check that is on", (base) => {
    const result = review(workbookOf([exampleSheet("表1", { form: base, edit: {} })]));
    expect(result.findings).toEqual([]);
    expect(result.notChecked).toEqual([]);
    expect(result.verdict).toBe("passed");
    expect(result.derivations).toEqual([]);
  });
});
