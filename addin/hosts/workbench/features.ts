import type { HostFeatures } from "../port.ts";

/** The workbench can do everything, before its spreadsheet is there as well as after. */
export const WORKBENCH_FEATURES: HostFeatures = {
  notes: true,
  functions: true,
  events: true,
  select: true,
  settings: true,
  sheets: true,
  calculates: true,
};
