/** Ways in which builds of WPS are known or suspected to differ. All off: the documented behaviour. */
export interface Faults {
  /** One row or one column comes as a plain list. */
  rank1: boolean;
  /** `Range.Address` is a property with absolute references. */
  addressProperty: boolean;
  /** `Address(…, External)` leaves book and sheet out. */
  noExternalAddress: boolean;
  /** How an empty cell comes. */
  blank: null | undefined | "";
  /** How a formula error comes. */
  errors: "number" | "text" | "object";
  /** No `DebugTools`. */
  noDebugTools: boolean;
  /** `Names.Add` throws. */
  noNames: boolean;
  /** No sheet can be added: the structure of the workbook is protected. */
  noSheets: boolean;
  /** `SpecialCells` always throws. */
  noSpecialCells: boolean;
  /** No `AddCustomFunction`: 11.8.2.x and everything before 12.1.0.20540. */
  noFunctions: boolean;
  /** No `ApiEvent`. */
  noEvents: boolean;
  /** `FormatCondition.SetFirstPriority` is missing. */
  noPriority: boolean;
  /** A cell is being edited: every change throws. */
  cellEditing: boolean;
  /** The change after this many further changes throws once; `null`: never. */
  breakAfter: number | null;
  /** After `breakAfter` struck nothing can be changed any more, not even back. */
  staysBroken: boolean;
  /** Numbers are cut to this many digits on entry: something that does not take. */
  entryDigits: number | null;
  /** Calculation is manual: only a formula just entered is calculated. */
  manualCalculation: boolean;
  /** What an omitted argument of a custom function arrives as. */
  missing: number | null | undefined;
  /** `PageSetup` throws: no printer. */
  noPrinter: boolean;
}

export function noFaults(): Faults {
  return {
    rank1: false,
    addressProperty: false,
    noExternalAddress: false,
    blank: null,
    errors: "number",
    noDebugTools: false,
    noNames: false,
    noSheets: false,
    noSpecialCells: false,
    noFunctions: false,
    noEvents: false,
    noPriority: false,
    cellEditing: false,
    breakAfter: null,
    staysBroken: false,
    entryDigits: null,
    manualCalculation: false,
    missing: -2_147_352_572,
    noPrinter: false,
  };
}
