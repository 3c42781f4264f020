/** Something the host threw, as a value. */
class Thrown {
  constructor(readonly words: string) {}
}

/** The answer of the host, or what it threw. */
export function probe(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return new Thrown(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** A short text that shows type and shape of whatever the host returned, e.g. `[1×3]([3](12, null, "a"))`. */
export function describeShape(value: unknown, depth = 0): string {
  if (value instanceof TypeName) return value.words;
  if (value instanceof Thrown) return `throw ${value.words}`;
  if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined)
    return String(value);
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const [first] = rows;
    const size = Array.isArray(first) ? `${rows.length}×${first.length}` : String(rows.length);
    return `[${size}](${rows
      .slice(0, 6)
      .map((entry) => describeShape(entry, depth + 1))
      .join(", ")})`;
  }
  if (typeof value === "object") {
    const members = Object.keys(value).slice(0, 8);
    return `${value.constructor.name || "object"}{${members.join(",")}}`;
  }
  return typeof value;
}

/** The same without a single figure or word of the user's: types and shapes only, e.g. `[1×3]([3](string, null, null))`. */
export function describeTypes(value: unknown): string {
  return describeShape(typesOf(value));
}

/** A word that prints as itself. */
class TypeName {
  constructor(readonly words: string) {}
}

function typesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typesOf);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? new TypeName(typeof value)
    : value;
}
