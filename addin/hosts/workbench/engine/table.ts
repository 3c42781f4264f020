import type { CellFunction } from "./cell-functions.ts";

export const cellFunctions: readonly CellFunction[] = [];
