import { functionTable } from "../../../functions/table.ts";
import type { CellFunction } from "./cell-functions.ts";

/** The product's cell functions as the grid registers them: every function of the one table, no other. */
export const cellFunctions: readonly CellFunction[] = functionTable;
