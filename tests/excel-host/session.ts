import type { CustomFunctionHost } from "./custom-function-host.ts";
import type { WorkbookModel } from "./model.ts";
import type { ServerObject } from "./server-type.ts";

/** What the classes of the emulated model may reach besides their own data. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly functions: CustomFunctionHost;
  /** Another workbook's window has the focus: some methods then fail. */
  readonly otherWorkbookInFront: boolean;
  /** Registers (+1) or removes (−1) the client's interest in an event of a sheet id, or of `"Workbook"`. */
  subscribe(event: string, target: string, change: 1 | -1): void;
  /** An object the host promised to keep, by its reference id. */
  reference(id: string): ServerObject | null;
  forget(id: string): void;
  forgetAll(): void;
}
