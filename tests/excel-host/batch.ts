import { FAULTS } from "./fault.ts";
import { answerQuery } from "./query.ts";
import { member, ServerObject } from "./server-type.ts";
import type { Session } from "./session.ts";
import { SERVICES } from "./types/services.ts";
import { workbookObject } from "./types/workbook.ts";
import { ACTION, PATH, type WireAction, type WirePath, type WireRequest } from "./wire.ts";

/** The kept objects of the host: reference ids for ranges the client still uses. */
export interface References {
  keep(object: ServerObject): string;
  get(id: string): ServerObject | null;
}

/** Runs the actions of one request. One instance per request: object paths are resolved once and remembered. */
export class Batch {
  readonly #resolved = new Map<number, ServerObject | null>();
  readonly #kept = new Set<number>();

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
    private readonly references: References,
  ) {}

  /** Performs one action and returns its result value; throws `ExcelFault` where Excel would answer with an error. */
  perform(action: WireAction): unknown {
    const id = action.ObjectPathId ?? 0;
    const object = this.resolve(id);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(id, object);
      case ACTION.query:
      case ACTION.queryAsJson:
        this.session.workbook.settle();
        return (
          object && {
            ...answerQuery(object, action.QueryInfo ?? {}, this.session),
            ...(this.#kept.has(id) ? this.#identity(id, object) : {}),
          }
        );
      case ACTION.method:
        return this.#method(id, object, action);
      case ACTION.setProperty:
        if (object) this.#set(object, action.Name ?? "", this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (object) this.#update(object, action.ObjectState ?? {});
        return null;
      default:
        throw FAULTS.unknownMember(`action type ${action.ActionType}`);
    }
  }

  /** Name of the failing statement's place, e.g. `Range.values`. */
  location(action: WireAction): string {
    const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const object = this.#resolved.get(action.ObjectPathId ?? 0);
    if (object && action.Name) return `${object.type.name}.${lower(action.Name)}`;
    const path = this.request.ObjectPaths[String(action.ObjectPathId ?? 0)];
    const parent = this.#resolved.get(path?.ParentObjectPathId ?? 0);
    if (!path || !parent) return object?.type.name ?? "";
    return `${parent.type.name}.${path.ObjectPathType === PATH.indexer ? "getItem" : lower(path.Name ?? "")}`;
  }

  resolve(id: number): ServerObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw FAULTS.badArgument();
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  #follow(path: WirePath): ServerObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbookObject(this.session.workbook);
      case PATH.newObject:
        return SERVICES[name] ?? unknown(`new ${name}`);
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.references.get(name) ?? notFound();
      default: {
        // Every object of a null object is null again.
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.#child(parent, path, name);
      }
    }
  }

  #child(parent: ServerObject, path: WirePath, name: string): ServerObject | null {
    const { type, data } = parent;
    if (path.ObjectPathType === PATH.property) {
      const navigation = member(type.navigation, name) ?? unknown(`${type.name}.${name}`);
      return navigation.value(data, this.session);
    }
    if (path.ObjectPathType === PATH.indexer) {
      return type.item?.(data, this.#arguments(path.ArgumentInfo)[0], this.session) ?? unknown(`${type.name}[]`);
    }
    const result = this.#call(parent, name, this.#arguments(path.ArgumentInfo));
    return result instanceof ServerObject ? result : null;
  }

  #method(id: number, object: ServerObject | null, action: WireAction): unknown {
    if (action.Name === "_KeepReference") {
      this.#kept.add(id);
      return null;
    }
    const result = object && this.#call(object, action.Name ?? "", this.#arguments(action.ArgumentInfo));
    return result instanceof ServerObject ? null : (result ?? null);
  }

  #call({ type, data }: ServerObject, name: string, args: readonly unknown[]): unknown {
    const method = type.methods?.[name] ?? unknown(`${type.name}.${name}()`);
    return method(data, args, this.session);
  }

  #set({ type, data }: ServerObject, name: string, value: unknown): void {
    const property = member(type.scalars, name)?.value ?? unknown(`${type.name}.${name}`);
    if (!property.set) throw FAULTS.badArgument();
    property.set(data, value, this.session);
  }

  #update(object: ServerObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      if (member(object.type.scalars, name)) {
        this.#set(object, name, value);
        continue;
      }
      const target = (member(object.type.navigation, name) ?? unknown(`${object.type.name}.${name}`)).value(
        object.data,
        this.session,
      );
      if (target && typeof value === "object" && value !== null) this.#update(target, { ...value });
    }
  }

  #identity(id: number, object: ServerObject | null): Record<string, string> | null {
    if (!object) return null;
    return {
      ...(object.type.id ? { Id: object.type.id(object.data) } : {}),
      ...(object.type.tracked && this.#kept.has(id) ? { _ReferenceId: this.references.keep(object) } : {}),
    };
  }

  /** Arguments with object references put in; nested arrays nest on both sides. */
  #arguments(info: WirePath["ArgumentInfo"]): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.#argument(value, references?.[i]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      const nested: readonly unknown[] = reference;
      return value.map((item, i) => this.#argument(item, nested[i]));
    }
    return typeof reference === "number" && reference > 0 ? this.resolve(reference) : value;
  }
}

function unknown(what: string): never {
  throw FAULTS.unknownMember(what);
}

function notFound(): never {
  throw FAULTS.notFound();
}
