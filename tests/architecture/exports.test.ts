import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PRODUCT = ["addin", "functions", "taskpane"];

/** Names a file exports, and names it takes from other files by their path; `*` stands for all of them. */
interface Names {
  readonly exported: readonly string[];
  readonly taken: readonly (readonly [file: string, name: string])[];
}

/** Imports and exports are at the top level; `import("…")` may be anywhere and uses the whole file. */
function namesIn(file: string, text: string): Names {
  const exported: string[] = [];
  const taken: (readonly [string, string])[] = [];
  const take = (specifier: string, names: readonly string[]): void => {
    const path = posix.join(posix.dirname(file), specifier);
    for (const name of names) taken.push([path, name]);
  };
  for (const node of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, scriptKind(file)).statements) {
    if (ts.isImportDeclaration(node)) take(textOf(node.moduleSpecifier), importedNames(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      const names = named.map((each) => textOf(each.propertyName ?? each.name));
      take(textOf(node.moduleSpecifier), names.length > 0 ? names : ["*"]);
    } else if (isExported(node)) exported.push(...declaredNames(node));
  }
  for (const match of text.matchAll(/import\((?:\s|\/\*[^*]*\*\/)*"(?<path>[^"]+)"\s*\)/gu))
    take(match.groups?.path ?? "", ["*"]);
  return { exported, taken };
}

function textOf(name: ts.Node): string {
  return ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : "";
}

function scriptKind(file: string): ts.ScriptKind {
  return file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  const own = clause?.name ? ["default"] : [];
  if (!bindings) return own;
  if (ts.isNamespaceImport(bindings)) return [...own, "*"];
  return [...own, ...bindings.elements.map((each) => textOf(each.propertyName ?? each.name))];
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((each) => each.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}

function declaredNames(node: ts.Node): readonly string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ""));
  const { name } = node as ts.NamedDeclaration;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** Exports of the product's files that no other file imports, as `file name`. */
function unusedExports(sources: ReadonlyMap<string, string>): readonly string[] {
  const all = [...sources].map(([file, text]) => [file, namesIn(file, text)] as const);
  const used = new Set(all.flatMap(([, { taken }]) => taken.map(([file, name]) => `${file} ${name}`)));
  return all
    .filter(([file]) => PRODUCT.some((room) => file.startsWith(`${room}/`)) && !used.has(`${file} *`))
    .flatMap(([file, { exported }]) => exported.map((name) => `${file} ${name}`))
    .filter((each) => !used.has(each));
}

function sources(): ReadonlyMap<string, string> {
  const files = [...PRODUCT, "assets", "tests"].flatMap((room) =>
    readdirSync(ROOT + room, { recursive: true, encoding: "utf8" }).map((name) => posix.join(room, name)),
  );
  return new Map(
    files
      .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"))
      .map((file) => [file, readFileSync(ROOT + file, "utf8")]),
  );
}

it("every export is imported somewhere", () => {
  const all = sources();
  expect(all.size).toBeGreaterThan(800);
  expect(unusedExports(all)).toEqual([]);
});

it("an unused export would be noticed", () => {
  const taken = `import { used as own } from "../sheet/a.ts"; const part = await import("../sheet/b.ts");`;
  const files = new Map([
    ["addin/sheet/a.ts", "export const used = 1; export type Unused = string; const own = 2; void own;"],
    ["addin/sheet/b.ts", "export function whole(): void {}"],
    ["addin/values/c.ts", taken],
  ]);
  expect(unusedExports(files)).toEqual(["addin/sheet/a.ts Unused"]);
});
