/**
 * Methods newer than the engines WPS has been seen with (Chrome 104 on Windows, unknown on Linux), added where missing.
 * Syntax is lowered by the build; this is about the library only.
 */
type Order = ((a: unknown, b: unknown) => number) | undefined;

function add(holder: object, name: string, method: (...values: never[]) => unknown): void {
  if (!(name in holder)) Object.defineProperty(holder, name, { value: method, writable: true, configurable: true });
}

add(Array.prototype, "at", function at(this: unknown[], index: number) {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
});
add(
  Array.prototype,
  "findLast",
  function findLast(this: unknown[], test: (value: unknown, index: number, all: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return this[index];
    return undefined;
  },
);
add(
  Array.prototype,
  "findLastIndex",
  function findLastIndex(this: unknown[], test: (value: unknown, index: number, all: unknown[]) => unknown) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return index;
    return -1;
  },
);
add(Array.prototype, "toSorted", function toSorted(this: unknown[], order: Order) {
  return [...this].sort(order);
});
add(Array.prototype, "toReversed", function toReversed(this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, "toSpliced", function toSpliced(this: unknown[], ...values: [number, number, ...unknown[]]) {
  const copy = [...this];
  copy.splice(...values);
  return copy;
});
add(Array.prototype, "with", function replaced(this: unknown[], index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
add(Array.prototype, "flatMap", function flatMap(this: unknown[], map: (value: unknown, index: number) => unknown) {
  return ([] as unknown[]).concat(...this.map(map));
});
add(String.prototype, "at", function at(this: string, index: number) {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
});
add(String.prototype, "replaceAll", function replaceAll(this: string, found: string | RegExp, by: string) {
  return typeof found === "string" ? this.split(found).join(by) : this.replace(found, by);
});
add(Object, "hasOwn", (holder: object, name: string) => Object.prototype.hasOwnProperty.call(holder, name));
add(Object, "fromEntries", (entries: Iterable<readonly [string, unknown]>) => {
  const made: Record<string, unknown> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
});
