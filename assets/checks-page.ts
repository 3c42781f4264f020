import { checkHelp as words } from "../addin/messages/check-help.ts";
import { SEVERITY_WORDS } from "../addin/messages/severity.ts";
import { rules } from "../addin/rules/registry.ts";
import type { Family, Rule } from "../addin/rules/rule.ts";
import { undecidableChecks } from "../addin/rules/undecidable.ts";

/** The families that have checks, in catalogue order, each with its checks. */
function families(): readonly (readonly [Family, readonly Rule[]])[] {
  const names = [...new Set(rules.map((rule) => rule.family))];
  return names.map((family) => [family, rules.filter((rule) => rule.family === family)]);
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;

function table(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  return [row(columns), row(columns.map(() => "---")), ...lines.map(row)].join("\n");
}

/** `assets/help/checks.md`: what each check looks at, why, and its examples. */
export function checksMarkdown(): string {
  const parts = [`# ${words.title}`, words.intro, words.tolerance, `<!-- ${words.generated} -->`];
  for (const [family, members] of families()) {
    parts.push(`## ${words.families[family]}`);
    parts.push(
      table(
        words.columns,
        members.map((rule) => [
          `[${rule.code}](#${rule.id})`,
          rule.title,
          SEVERITY_WORDS[rule.severity],
          rule.off === undefined ? words.on : words.off,
          rule.basis,
        ]),
      ),
    );
    for (const rule of members) parts.push(...checkSection(rule));
  }
  if (undecidableChecks.length > 0) {
    parts.push(`## ${words.undecidable}`, words.undecidableIntro);
    parts.push(
      table(
        [words.columns[0], words.columns[1], words.reason],
        undecidableChecks.map(({ code, title, reason }) => [code, title, reason]),
      ),
    );
  }
  return `${parts.join("\n\n")}\n`;
}

function checkSection(rule: Rule): string[] {
  const list = (title: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${title}：${names.join("；")}。`];
  return [
    `<a id="${rule.id}"></a>\n\n### ${rule.code} ${rule.title}`,
    rule.explanation,
    ...(rule.off === undefined ? [] : [words.offBecause(rule.off)]),
    ...list(
      words.wrong,
      rule.examples.filter((example) => example.finds.length > 0).map((example) => example.name),
    ),
    ...list(
      words.right,
      rule.examples
        .filter((example) => example.finds.length === 0 && !example.notChecked)
        .map((example) => example.name),
    ),
    `${words.basis}：${rule.basis}。`,
  ];
}

/** The families with their number of checks, for the README. */
export function familiesTable(): string {
  return table(
    ["family", "checks", "on by default"],
    families().map(([family, members]) => [
      words.families[family],
      String(members.length),
      String(members.filter((rule) => rule.off === undefined).length),
    ]),
  );
}
