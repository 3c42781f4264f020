import { functionTable } from "./table.ts";

/** `functions.json` as Excel reads it. */
interface ExcelMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: "any";
      readonly dimensionality: "matrix";
      readonly optional?: true;
    }[];
    readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  }[];
}

/** Base address of the committed file; a build puts in its own. */
const DEVELOPMENT_BASE = "https://localhost:3000/";

/**
 * Metadata for a deployment under `base` (an https address ending in `/`). Every argument is `any[][]`, so text such as
 * `56.95万元` and `—`, ranges and error values reach the functions instead of being refused by Excel.
 */
export function excelMetadata(base: string = DEVELOPMENT_BASE): ExcelMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functionTable.map(({ id, description, parameters }) => ({
      id,
      name: id,
      description,
      helpUrl: `${base}help/functions.html#${id.toLowerCase()}`,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: "any" as const,
        dimensionality: "matrix" as const,
        ...(parameter.optional ? { optional: true as const } : {}),
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}
