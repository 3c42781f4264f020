import { associateFunctions, type CustomFunctionsRuntime } from "./excel.ts";

/** `functions.js`: the script the manifest names for cell functions. The pane's page registers the same functions itself. */
declare const CustomFunctions: CustomFunctionsRuntime;

associateFunctions(CustomFunctions);
