import type { Session } from "./session.ts";

/** Reads, and where the property is writable sets, one scalar property of a server object. */
export interface Property<D> {
  get(self: D, session: Session): unknown;
  set?(self: D, value: unknown, session: Session): void;
}

/**
 * What one class of the Excel object model can answer, by its wire (PascalCase) names. A member missing here is
 * refused with `NotImplemented`, so that a test never passes on an invented answer.
 */
export interface ServerType<D> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Property<D>>>;
  readonly navigation?: Readonly<Record<string, (self: D, session: Session) => ServerObject | null>>;
  readonly methods?: Readonly<Record<string, (self: D, args: readonly unknown[], session: Session) => unknown>>;
  /** Identifier sent back when the object is instantiated. */
  id?(self: D): string;
  /** The host keeps the object for the client (`_KeepReference`). */
  readonly tracked?: true;
  /** Members of a collection. */
  items?(self: D, session: Session): readonly ServerObject[];
  /** Member of a collection by key. */
  item?(self: D, key: unknown, session: Session): ServerObject;
}

/** An object of the emulated model together with its class. */
export class ServerObject {
  private constructor(
    readonly type: ServerType<unknown>,
    readonly data: unknown,
  ) {}

  static of<D>(type: ServerType<D>, data: D): ServerObject {
    return new ServerObject(type as ServerType<unknown>, data);
  }

  /** The data, if the object is of the given class. */
  static dataOf<D>(value: unknown, type: ServerType<D>): D | null {
    return value instanceof ServerObject && value.type === type ? (value.data as D) : null;
  }
}

/** Looks a member up without regard to case: names in `load` arrive as the caller typed them. */
export function member<T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string,
): { readonly name: string; readonly value: T } | null {
  const wanted = name.toLowerCase();
  for (const [known, value] of Object.entries(table ?? {}))
    if (known.toLowerCase() === wanted) return { name: known, value };
  return null;
}

/** A string argument, or the given fallback when the caller left it out. */
export function textArgument(value: unknown, fallback = ""): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : fallback;
}

export function numberArgument(value: unknown, fallback = 0): number {
  return typeof value === "number" ? value : fallback;
}
