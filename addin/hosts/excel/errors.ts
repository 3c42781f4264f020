import { HostError, type HostErrorCode } from "../port.ts";

/**
 * Excel's error codes and what they mean to the product. Excel's texts are localised, so only codes decide.
 * Source: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling and
 * …/concepts/resource-limits-and-performance-optimization.
 */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidSelection: "other-workbook",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  Conflict: "busy",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
};

/**
 * Calls that answer `GeneralException` while another workbook's window has the focus.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting.
 */
const NEED_OWN_WINDOW = new Set([
  "Range.select",
  "Worksheet.activate",
  "WorksheetCollection.add",
  "WorksheetFreezePanes.freezeRows",
]);

/** Excel's own error code, or `""` for an error that is not Excel's. */
export function excelCode(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : "";
}

/** Any thrown value as {@link HostError}, by code and place, with both as small print. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof OfficeExtension.Error))
    return new HostError("failed", error instanceof Error ? error.message : String(error), { cause: error });
  const place = error.debugInfo.errorLocation ?? "";
  const elsewhere = error.code === "GeneralException" && NEED_OWN_WINDOW.has(place);
  const code = elsewhere ? "other-workbook" : (CODES[error.code] ?? "failed");
  return new HostError(code, place === "" ? error.code : `${error.code} ${place}`, { cause: error });
}

/** Runs one unit of work in Excel; rejects with {@link HostError} only. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw toHostError(error);
  }
}
