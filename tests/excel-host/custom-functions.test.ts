import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { associateFunctions, type CustomFunctionsRuntime } from "../../functions/excel.ts";
import { functionTable } from "../../functions/table.ts";
import type { CallResult, FunctionsFile } from "./custom-function-host.ts";
import type { EmulatedExcel } from "./install.ts";
import { loadOffice } from "./node-office.ts";

/** The genuine runtime of office.js between the emulated grid and our functions. */
let excel: EmulatedExcel;

beforeAll(async () => {
  excel = await loadOffice({ sheets: [{ name: "表", cells: {} }] });
  await vi.waitFor(() => expect(excel.host.functions.ready).toBe(true), { timeout: 60_000 });
  const file = JSON.parse(
    readFileSync(new URL("../../functions/functions.json", import.meta.url), "utf8"),
  ) as FunctionsFile;
  excel.host.functions.register(file);
  const runtime: unknown = Reflect.get(globalThis, "CustomFunctions");
  associateFunctions(runtime as CustomFunctionsRuntime);
});

const call = (id: string, ...args: readonly unknown[]): Promise<CallResult> => excel.host.functions.call(id, args);

describe("cell functions through the genuine runtime", () => {
  it("knows every id of functions.json, and functions.json every function", async () => {
    expect([...excel.host.functions.ids].sort()).toEqual(functionTable.map(({ id }) => id).sort());
    const results = await Promise.all(
      functionTable.map(({ id, parameters }) => call(id, ...parameters.map(() => [[1]]))),
    );
    expect(results.filter((result) => "error" in result && result.error === "#NAME?")).toEqual([]);
  });

  it("calculates with single cells and leaves out optional arguments", async () => {
    expect(await call("EXECRATE", [[1452.61]], [[1452.61]])).toEqual({ value: [[1]] });
    expect(await call("EXECSCORE", [[100]], [[90]])).toEqual({ value: [[9]] });
    expect(await call("EXECSCORE", [[100]], [[90]], [[20]])).toEqual({ value: [[18]] });
  });

  it("reads numeric text and spills a column out of a range", async () => {
    expect(await call("EXECRATE", [["56.95万元"]], [["28.475万元"]])).toEqual({ value: [[0.5]] });
    expect(await call("EXECRATE", [[100], [200]], [[50], [200]])).toEqual({ value: [[0.5], [1]] });
  });

  it("shows #VALUE! and #N/A with a Chinese sentence, and #DIV/0! for a zero budget", async () => {
    expect(await call("EXECRATE", [["不是数"]], [[1]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/\p{Script=Han}/u) as string,
    });
    expect(await call("EXECRATE", [[0]], [[1]])).toMatchObject({ error: "#DIV/0!" });
    expect(await call("INDICATORSCORE", [["有效提升"]], [["有效提升"]], [[10]])).toMatchObject({
      error: "#N/A",
      message: expect.stringMatching(/\p{Script=Han}/u) as string,
    });
  });

  it("answers calls made together in one request", async () => {
    const before = excel.host.log.filter(({ kind }) => kind === "functions").length;
    await Promise.all([1, 2, 3, 4].map((n) => call("SHARE", [[n]], [[4]])));
    expect(excel.host.log.filter(({ kind }) => kind === "functions").length - before).toBe(1);
  });
});
