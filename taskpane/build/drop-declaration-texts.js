import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * Webpack loader for the declarations of the checks: their examples and explanations are for the tests and the help pages,
 * and would be a quarter of the core that the pane loads. Empties every `examples: […]` and `explanation: "…"` and leaves
 * all else as it stands.
 *
 * @param {string} source
 * @returns {string}
 */
export default function dropDeclarationTexts(source) {
  const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.ESNext, true);
  /** @type {[start: number, end: number, empty: string][]} */
  const texts = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = ts.isPropertyAssignment(node) ? node.name.getText() : "";
    if (name === "examples" && ts.isArrayLiteralExpression(node.initializer))
      texts.push([node.initializer.getStart(), node.initializer.end, "[]"]);
    else if (name === "explanation" && ts.isStringLiteral(node.initializer))
      texts.push([node.initializer.getStart(), node.initializer.end, '""']);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.reduceRight((text, [start, end, empty]) => text.slice(0, start) + empty + text.slice(end), source);
}

/** The rule for `module.rules`: runs before the TypeScript loader of the configuration. */
export const withoutDeclarationTexts = {
  test: /[\\/]addin[\\/]rules[\\/].*\.ts$/,
  enforce: "pre",
  loader: fileURLToPath(import.meta.url),
};
