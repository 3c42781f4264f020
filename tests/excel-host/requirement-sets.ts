/** Requirement sets a host advertises: set name to highest version. */
export type RequirementSets = Readonly<Record<string, string>>;

const BASE: RequirementSets = {
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.2",
  RibbonApi: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
};

/**
 * Editions of Excel by what they advertise.
 * `floor` is the product's declared minimum and nothing more: any call above it fails the test.
 * `ltsc2021` is the volume-licensed 2021 edition, `current` an up-to-date subscription with notes.
 */
export const EDITIONS = {
  floor: { ...BASE, ExcelApi: "1.9" },
  ltsc2021: { ...BASE, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
  current: { ...BASE, ExcelApi: "1.18", CustomFunctionsRuntime: "1.4" },
} as const satisfies Record<string, RequirementSets>;

export type Edition = keyof typeof EDITIONS;
