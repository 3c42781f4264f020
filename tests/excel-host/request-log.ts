import { ACTION, PATH, type WireAction, type WireRequest } from "./wire.ts";

/**
 * What a request is for: `data` carries work of the add-in; `clean-up` only releases kept ranges after a run;
 * `start` is the library's handshake; `functions` returns results of cell functions.
 */
export type RequestKind = "data" | "clean-up" | "start" | "functions";

export interface LoggedRequest {
  readonly kind: RequestKind;
  readonly actions: number;
  /** Size of the request text in bytes (UTF-8). */
  readonly bytes: number;
  responseBytes: number;
  /** One readable line per action, e.g. `set wb.Worksheets[自评表].GetRange(H5).Values`. */
  readonly trace: readonly string[];
  error: string | null;
}

export function logEntry(request: WireRequest, bytes: number): LoggedRequest {
  return {
    kind: kindOf(request),
    actions: request.Actions.length,
    bytes,
    responseBytes: 0,
    trace: request.Actions.map((action) => describe(action, request)),
    error: null,
  };
}

function kindOf({ Actions, ObjectPaths }: WireRequest): RequestKind {
  const services = Object.values(ObjectPaths)
    .filter((path) => path.ObjectPathType === PATH.newObject)
    .map((path) => path.Name ?? "");
  if (services.some((name) => name.endsWith("CustomFunctions"))) return "functions";
  if (services.length > 0) return "start";
  const idle = Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      (ActionType === ACTION.instantiate && ObjectPaths[String(ObjectPathId)]?.ObjectPathType === PATH.global) ||
      (ActionType === ACTION.method && Name === "_RemoveReference"),
  );
  return idle ? "clean-up" : "data";
}

const VERBS: Readonly<Record<number, string>> = {
  [ACTION.instantiate]: "get",
  [ACTION.query]: "load",
  [ACTION.method]: "call",
  [ACTION.setProperty]: "set",
  [ACTION.trace]: "trace",
  [ACTION.queryAsJson]: "load",
  [ACTION.update]: "update",
};

function describe(action: WireAction, request: WireRequest): string {
  const verb = VERBS[action.ActionType] ?? String(action.ActionType);
  if (action.ActionType === ACTION.trace) return verb;
  const name = action.Name === undefined ? "" : `.${action.Name}`;
  const select = action.QueryInfo?.Select ? ` {${action.QueryInfo.Select.join()}}` : "";
  const args =
    action.ActionType === ACTION.method || action.ActionType === ACTION.setProperty
      ? `(${short(action.ArgumentInfo?.Arguments)})`
      : "";
  return `${verb} ${expression(action.ObjectPathId ?? 0, request)}${name}${args}${select}`;
}

function expression(id: number, request: WireRequest): string {
  const path = request.ObjectPaths[String(id)];
  if (!path) return "?";
  const parent = path.ParentObjectPathId ? expression(path.ParentObjectPathId, request) : "";
  const args = short(path.ArgumentInfo?.Arguments);
  switch (path.ObjectPathType) {
    case PATH.global:
      return "wb";
    case PATH.newObject:
      return `new ${path.Name ?? ""}`;
    case PATH.method:
      return `${parent}.${path.Name ?? ""}(${args})`;
    case PATH.property:
      return `${parent}.${path.Name ?? ""}`;
    case PATH.indexer:
      return `${parent}[${args}]`;
    case PATH.reference:
      return `ref ${path.Name ?? ""}`;
    default:
      return "null";
  }
}

function short(values: readonly unknown[] | null | undefined): string {
  return (values ?? [])
    .map((value) => {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      return text.length > 40 ? `${text.slice(0, 39)}…` : text;
    })
    .join(", ");
}
