import { parse } from "acorn";

/** What a part is called with; `load-parts.js` gives it. */
const HEAD = '(function(exports,require,load,meta){"use strict";';
const FOOT = "\n})";

/**
 * A bundled ES module as a script whose value is a function, for `load-parts.js`: only scripts can be started from code compiled
 * before. Imports become constants, since a part is run to its end before those that import from it begin.
 *
 * @param {string} code one output of esbuild with `format: "esm"`, names not yet shortened
 * @returns {string}
 */
export function asScript(code) {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module", allowAwaitOutsideFunction: false });
  const edits = program.body.flatMap(statementEdits);
  walk(program, (node) => {
    if (node.type === "ImportExpression")
      edits.push({ start: node.start, end: node.start + "import".length, text: "load" });
    if (node.type === "MetaProperty") edits.push({ start: node.start, end: node.end, text: "meta" });
  });
  const exported = new Set(program.body.flatMap(exportedNames));
  expectFixed(program, exported);
  let script = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    script = script.slice(0, start) + text + script.slice(end);
  return HEAD + script.replace(/^#!.*/u, "") + FOOT;
}

function statementEdits(node) {
  const { start, end } = node;
  if (node.type === "ImportDeclaration") return [{ start, end, text: required(node) }];
  if (node.type !== "ExportNamedDeclaration") return [];
  if (node.source !== null || node.declaration !== null) throw new Error("an export that is no list of names");
  const names = node.specifiers.map(({ local, exported }) => `${exported.name}:${local.name}`);
  return [{ start, end, text: `Object.assign(exports,{${names.join()}});` }];
}

function required({ specifiers, source }) {
  const call = `require(${JSON.stringify(source.value)})`;
  const whole = specifiers
    .filter(({ type }) => type !== "ImportSpecifier")
    .map(({ local }) => `const ${local.name}=${call};`);
  const named = specifiers
    .filter(({ type }) => type === "ImportSpecifier")
    .map(({ imported, local }) => `${imported.name}:${local.name}`);
  if (specifiers.length === 0) return `${call};`;
  return whole.join("") + (named.length > 0 ? `const{${named.join()}}=${call};` : "");
}

function exportedNames(node) {
  return node.type === "ExportNamedDeclaration" ? node.specifiers.map(({ local }) => local.name) : [];
}

/** What is exported must not change later: those who import it hold what it was. */
function expectFixed(program, exported) {
  for (const statement of program.body)
    walk(statement, (node, inFunction) => {
      const target =
        node.type === "AssignmentExpression" ? node.left : node.type === "UpdateExpression" ? node.argument : null;
      if (inFunction && target?.type === "Identifier" && exported.has(target.name))
        throw new Error(`${target.name} is exported and changes later`);
    });
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function walk(node, visit, inFunction = false) {
  visit(node, inFunction);
  const inside = inFunction || FUNCTIONS.has(node.type);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child?.type === "string") walk(child, visit, inside);
}
