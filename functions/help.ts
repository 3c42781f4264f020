import { functionHelp as say } from "../addin/messages/function-descriptions.ts";
import type { FunctionExample } from "./examples.ts";
import { functionTable, type FunctionDefinition } from "./table.ts";

/** `JX.EXECSCORE(全年预算数, 全年执行数, [分值], [口径])`. */
function signature({ name, parameters }: FunctionDefinition): string {
  return `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
}

const result = ({ expected }: FunctionExample): string => String(expected);
const examplesOf = (id: string, examples: readonly FunctionExample[]): readonly FunctionExample[] =>
  examples.filter((example) => example.id === id);

/** The function table of the README, Markdown. */
export function readmeTable(): string {
  const rows = functionTable.map((definition) => `| \`${signature(definition)}\` | ${definition.description} |`);
  return [`| ${say.functionName} | ${say.use} |`, "|---|---|", ...rows].join("\n");
}

/** `assets/help/functions.md`. */
export function helpMarkdown(examples: readonly FunctionExample[]): string {
  const sections = functionTable.map((definition) =>
    [
      `## ${definition.id} ${definition.title}`,
      definition.description,
      `${say.syntax}：\`=${signature(definition)}\``,
      [
        `| ${say.argument} | ${say.meaning} |`,
        "|---|---|",
        ...definition.parameters.map(
          ({ name, description, optional }) => `| ${name}${optional ? `（${say.optional}）` : ""} | ${description} |`,
        ),
      ].join("\n"),
      [
        `| ${say.example} | ${say.result} |`,
        "|---|---|",
        ...examplesOf(definition.id, examples).map((example) => `| \`=${example.formula}\` | ${result(example)} |`),
      ].join("\n"),
    ].join("\n\n"),
  );
  return [`# ${say.title}`, say.intro, say.ranges, say.percent, say.errors, ...sections].join("\n\n") + "\n";
}

const escape = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead><tbody>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}\n</tbody></table>`;
const code = (text: string): string => `<code>${escape(text)}</code>`;

/** `assets/help/functions.html`, where Excel's 有关此函数的帮助 leads: `functions.html#execrate`. */
export function helpHtml(examples: readonly FunctionExample[]): string {
  const sections = functionTable.map((definition) =>
    [
      `<section id="${definition.id.toLowerCase()}">`,
      `<h2>${definition.id} ${escape(definition.title)}</h2>`,
      `<p>${escape(definition.description)}</p>`,
      `<p>${say.syntax}：${code(`=${signature(definition)}`)}</p>`,
      table(
        [say.argument, say.meaning],
        definition.parameters.map(({ name, description, optional }) => [
          escape(name) + (optional ? `（${say.optional}）` : ""),
          escape(description),
        ]),
      ),
      table(
        [say.example, say.result],
        examplesOf(definition.id, examples).map((example) => [code(`=${example.formula}`), escape(result(example))]),
      ),
      "</section>",
    ].join("\n"),
  );
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(say.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${escape(say.title)}</h1>`,
    ...[say.intro, say.ranges, say.percent, say.errors].map((text) => `<p>${escape(text)}</p>`),
    ...sections,
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

const STYLE = [
  ":root{color-scheme:light dark}",
  "body{margin:0;font:16px/1.7 'Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif}",
  "main{max-width:52rem;margin:0 auto;padding:1rem}",
  "table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem;table-layout:fixed}",
  "th,td{border:1px solid #8888;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}",
  "th:first-child{width:45%}",
  "code{font-family:Consolas,'Noto Sans Mono',monospace;font-size:.92em}",
].join("");
