/** Counts what crosses to the host and notes what should not have happened. */
export class Meter {
  /** Property reads and writes and method calls: one each. */
  calls = 0;
  /** Calls by `Type.Member`, for reading failures. */
  readonly byMember = new Map<string, number>();
  /** Assignments to members that do not exist: WPS ignores them silently. */
  readonly misspelled: string[] = [];
  /** Values assigned to cells that lie covered under a merge. */
  readonly coveredWrites: string[] = [];

  count(member: string): void {
    this.calls++;
    this.byMember.set(member, (this.byMember.get(member) ?? 0) + 1);
  }

  reset(): void {
    this.calls = 0;
    this.byMember.clear();
  }
}

/**
 * An object as WPS hands it out: every access is counted, unknown members fail loudly on reading (so that a test
 * notices) and are ignored on writing, as WPS does. Assigning `Value` throws the way it does on UOS and macOS.
 */
export function guarded<T extends object>(target: T, type: string, meter: Meter): T {
  const methods = new Map<string | symbol, unknown>();
  return new Proxy(target, {
    get(object, member) {
      if (
        typeof member === "symbol" ||
        member === "then" ||
        member === "toJSON" ||
        member === "constructor" ||
        member === "asymmetricMatch" ||
        member === "$$typeof" ||
        member === "nodeType" ||
        member === "tagName"
      )
        return Reflect.get(object, member, object) as unknown;
      if (!(member in object)) throw new Error(`${type}.${member} is not part of the fake`);
      const value: unknown = Reflect.get(object, member, object);
      if (typeof value !== "function") {
        meter.count(`${type}.${member}`);
        return value;
      }
      const known = methods.get(member);
      if (known) return known;
      const method = (...values: unknown[]): unknown => {
        meter.count(`${type}.${member}()`);
        return (value as (...inputs: unknown[]) => unknown).apply(object, values);
      };
      methods.set(member, method);
      return method;
    },
    set(object, member, value) {
      const name = String(member);
      meter.count(`${type}.${name}=`);
      if (name === "Value") throw new TypeError("Cannot redefine property: Value");
      if (!isAssignable(object, name)) meter.misspelled.push(`${type}.${name}`);
      else Reflect.set(object, member, value, object);
      return true;
    },
  });
}

function isAssignable(object: object, name: string): boolean {
  for (
    let holder: object | null = object;
    holder && holder !== Object.prototype;
    holder = Reflect.getPrototypeOf(holder)
  ) {
    const descriptor = Reflect.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}
