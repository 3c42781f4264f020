import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";

/** The rules for patterns need no types; without them nothing but the code in question is read. */
const eslint = new ESLint({
  overrideConfigFile: "tests/eslint.config.js",
  overrideConfig: [{ files: ["**/*.ts"], ...tseslint.configs.disableTypeChecked }],
});

/** The rules that report the code in a file of the core. */
async function complaints(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: "addin/values/fold.ts" });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "").filter((rule) => /linear|wildcard/u.test(rule));
}

test.each([
  ["a repetition in a repetition", "export const P = /^(?:a+)+$/u;"],
  ["two ways to split a word", "export const P = /(?:共|计|共计)+$/u;"],
  ["digits from anywhere", "export const P = /\\d+分$/u;"],
  ["a run up to the end", "export const P = /[^。]*$/u;"],
  ["a wildcard from a word to the end", "export const P = /(?:复核|审核).*分$/u;"],
  ["one alternative of several", "export const P = /^a$|年初.*预算/u;"],
  ["a pattern put together", "export const P = new RegExp(`预计.*${'率'}$`, 'u');"],
])("lint refuses %s", async (_kind, code) => {
  expect(await complaints(code)).not.toEqual([]);
});

test.each([
  ["bounded digits", "export const P = /(?<!\\d)\\d{1,15}分$/u;"],
  ["a bounded wildcard", "export const P = /(?:复核|审核).{0,40}分$/u;"],
  ["a wildcard behind the start", "export const P = /^预计.*率$/u;"],
])("lint accepts %s", async (_kind, code) => {
  expect(await complaints(code)).toEqual([]);
});
