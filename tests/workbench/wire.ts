/** Plain data with maps, sets, `undefined` and odd numbers as JSON text, for the way between test and browser page. */
export function pack(value: unknown): string {
  return JSON.stringify(wrap(value));
}

export function unpack(text: string): unknown {
  return unwrap(JSON.parse(text));
}

function wrap(value: unknown): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "number" && !Number.isFinite(value)) return { $: "number", of: String(value) };
  if (value instanceof Map) return { $: "map", of: [...value].map(([key, item]) => [wrap(key), wrap(item)]) };
  if (value instanceof Set) return { $: "set", of: [...value].map(wrap) };
  if (Array.isArray(value)) return value.map(wrap);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => typeof item !== "function")
        .map(([key, item]) => [key, wrap(item)]),
    );
  return value;
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== "object" || value === null) return value;
  const { $: kind, of } = value as { readonly $?: string; readonly of?: unknown };
  if (kind === "undefined") return undefined;
  if (kind === "number") return Number(of);
  if (kind === "map")
    return new Map((of as unknown[]).map((entry) => (entry as unknown[]).map(unwrap) as [unknown, unknown]));
  if (kind === "set") return new Set((of as unknown[]).map(unwrap));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item)]));
}
