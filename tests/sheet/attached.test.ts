import { expect, test } from "vitest";
import { Attached } from "../../addin/sheet/attached.ts";
import { memoizeByObject } from "../../addin/sheet/memoize.ts";

test("each list has its own value of an object", () => {
  const names = new Attached<object, string>();
  const counts = new Attached<object, number>();
  const key = Object.freeze({ row: 1 });
  counts.set(key, 0);
  expect([names.get(key), counts.get(key)]).toEqual([undefined, 0]);
  names.set(key, "甲");
  expect([names.get(key), counts.get(key)]).toEqual(["甲", 0]);
  expect(names.get({ row: 1 })).toBeUndefined();
});

test("an object looks the same with values and without", () => {
  const lists = new Attached<object, string>();
  const key = { row: 1 };
  lists.set(key, "甲");
  expect(Reflect.ownKeys(key)).toEqual(["row"]);
  expect(JSON.stringify(key)).toBe('{"row":1}');
  expect(lists.get({ ...key })).toBeUndefined();
  expect(lists.get(structuredClone(key))).toBeUndefined();
});

test("a function of an object is worked out once for each object", () => {
  let runs = 0;
  const rowsOf = memoizeByObject((sheet: { readonly rows: number }) => ({ rows: sheet.rows, run: ++runs }));
  const sheet = { rows: 3 };
  expect(rowsOf(sheet)).toBe(rowsOf(sheet));
  expect(rowsOf({ ...sheet }).run).toBe(2);
});
