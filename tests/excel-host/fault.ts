/** An error the emulated host answers with: the code is what the product branches on. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** The host's standing answers, by cause. Codes and sources are listed in `beliefs.ts`. */
export const FAULTS = {
  notFound: () => new ExcelFault("ItemNotFound", "The requested resource doesn't exist.", 404),
  badArgument: () =>
    new ExcelFault("InvalidArgument", "The argument is invalid or missing or has an incorrect format."),
  badSize: () =>
    new ExcelFault(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ),
  denied: () => new ExcelFault("AccessDenied", "You cannot perform the requested operation.", 403),
  exists: () => new ExcelFault("ItemAlreadyExists", "The resource being created already exists.", 409),
  partOfArray: () => new ExcelFault("InvalidOperation", "You can't change part of an array.", 400),
  cellEditing: () =>
    new ExcelFault(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    ),
  general: () => new ExcelFault("GeneralException", "There was an internal error while processing the request.", 500),
  of: (code: string) => new ExcelFault(code, code),
  badSelection: () => new ExcelFault("InvalidSelection", "The current selection is invalid for this operation."),
  /** Something the emulator does not know: the test that needs it fails loudly. */
  unknownMember: (what: string) => new ExcelFault("NotImplemented", `[emulated Excel] ${what} is not emulated`, 501),
} as const;
