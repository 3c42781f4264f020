import type { WpsApplication } from "./object-model.ts";

/** In-memory storage shared by the pages of the add-in; gone when WPS ends. */
export interface WpsPluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string | number | boolean): unknown;
  removeItem(key: string): unknown;
}

export interface WpsTaskPane {
  readonly ID: number | string;
  Visible: boolean;
  DockPosition: number;
  Width: number;
  MinWidth?: number;
}

/** Metadata of one custom function as `AddCustomFunction` takes it. */
interface WpsFunctionMetadata {
  readonly description: string;
  readonly result: { readonly type: string };
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export interface WpsEvents {
  AddApiEventListener(name: string, listener: (...values: unknown[]) => unknown): unknown;
  RemoveApiEventListener(name: string, listener?: (...values: unknown[]) => unknown): unknown;
}

/** What WPS hangs on the page beside the object model. Each member is absent on some build. */
export interface WpsShell {
  readonly PluginStorage?: WpsPluginStorage | null;
  readonly ApiEvent?: WpsEvents | null;
  CreateTaskPane?(url: string, title?: string): WpsTaskPane;
  GetTaskPane?(id: number | string): WpsTaskPane | null;
  AddCustomFunction?(
    namespace: string,
    name: string,
    callback: (...values: unknown[]) => unknown,
    metadata?: WpsFunctionMetadata,
  ): unknown;
  EtApplication?(): WpsApplication | null;
}

/** The two things WPS gives a page. */
export interface WpsRoot {
  readonly shell: WpsShell;
  /** The object model, looked up each time; `null` before WPS has set it up. */
  application(): WpsApplication | null;
}

/** The members of a page's global object that WPS may define. */
interface WpsScope {
  readonly wps?: unknown;
  readonly Application?: unknown;
}

/**
 * Finds WPS on a page: `wps` first, then `Application`, then `wps.EtApplication()` of older enterprise builds.
 * `Application.Name` is of no use, WPS calls itself "Microsoft Excel" there. `null` outside WPS.
 */
export function findWps(page: object): WpsRoot | null {
  const scope: WpsScope = page;
  const shell = shellOf(scope.wps) ?? shellOf(scope.Application);
  if (!shell) return null;
  return { shell, application: () => applicationOf(scope) };
}

function applicationOf(scope: WpsScope): WpsApplication | null {
  for (const candidate of [scope.wps, scope.Application]) {
    const application = isObject(candidate) ? (candidate as Partial<WpsApplication>) : null;
    if (application?.ActiveWorkbook !== undefined) return application as WpsApplication;
  }
  const shell = shellOf(scope.wps);
  return typeof shell?.EtApplication === "function" ? shell.EtApplication() : null;
}

/** The boundary to the untyped host: an object is taken at its word, its members are tested where they are used. */
function shellOf(value: unknown): WpsShell | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
