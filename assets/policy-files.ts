/** The built-in policies as files, and the JSON schema of a rule sheet (口径表) with Chinese titles. */
import { z } from "zod";
import { SCHEMA_TITLES } from "../addin/messages/rule-sheet.ts";
import { PARAMETER_TITLES } from "../addin/messages/policy-parameters.ts";
import { DOCUMENTS } from "../addin/policy/built-in/documents.ts";
import { policyDocumentSchema } from "../addin/policy/schema.ts";

/** Repository paths and what belongs in them. */
export function policyFiles(): readonly (readonly [path: string, content: string])[] {
  return [
    ...Object.entries(DOCUMENTS).map(
      ([id, document]) =>
        [`assets/policies/${id}.jihe.json`, json({ $schema: "../help/policy.schema.json", ...document })] as const,
    ),
    ["assets/help/policy.schema.json", json(titled(z.toJSONSchema(policyDocumentSchema, { io: "input" }), ""))],
  ];
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The schema with a title at every property that has one. */
function titled(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node.map((item) => titled(item, ""));
  if (typeof node !== "object" || node === null) return node;
  const title = titleOf(key);
  const isSchema =
    title !== null && ("type" in node || "anyOf" in node || "oneOf" in node || "enum" in node || "const" in node);
  return {
    ...(isSchema ? { title } : {}),
    ...Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, titled(inner, name)])),
  };
}

function titleOf(key: string): string | null {
  const titles: Readonly<Record<string, string>> = { ...PARAMETER_TITLES, ...SCHEMA_TITLES };
  return titles[key] ?? null;
}
