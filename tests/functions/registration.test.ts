import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functionTexts } from "../../addin/messages/function-descriptions.ts";
import { associateFunctions, type CustomFunctionsRuntime } from "../../functions/excel.ts";
import { excelMetadata } from "../../functions/excel-metadata.ts";
import { generatedFiles, readText } from "../../functions/generated.ts";
import { functionTable } from "../../functions/table.ts";
import { LIGHT_DECIMALS } from "../../taskpane/build/light-decimals.js";
import { wpsRegistrations } from "../../functions/wps.ts";

/** The contract outside tools rely on: names, order and number of arguments. */
const CONTRACT: Readonly<Record<string, readonly [least: number, most: number]>> = {
  EXECRATE: [2, 2],
  EXECSCORE: [2, 4],
  COMPLETION: [2, 2],
  INDICATORSCORE: [3, 5],
  TOTALSCORE: [1, 2],
  GRADE: [1, 2],
  CONTROLRATE: [2, 2],
  CHANGERATE: [2, 2],
  SHARE: [2, 2],
  STEPSCORE: [4, 4],
  AMOUNT: [1, 2],
  CHECKSUM: [2, 2],
};

class FakeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

function excel(): { runtime: CustomFunctionsRuntime; call: (id: string, ...args: unknown[]) => unknown } {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const runtime: CustomFunctionsRuntime = {
    associate: (id, call) => associated.set(id, call),
    Error: FakeError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
  };
  expect(associateFunctions(runtime)).toBe(functionTable.length);
  const call = (id: string, ...args: unknown[]): unknown => {
    const found = associated.get(id);
    if (!found) throw new Error(`${id} is not associated`);
    try {
      return found(...args, { address: "自评表!H5" });
    } catch (error) {
      return error;
    }
  };
  return { runtime, call };
}

describe("the table of functions", () => {
  it("has the functions and argument counts of the contract, each described", () => {
    expect(Object.fromEntries(functionTable.map(({ id, least, most }) => [id, [least, most]]))).toEqual(CONTRACT);
    expect(functionTable.map(({ id }) => id)).toEqual(Object.keys(functionTexts));
    for (const { description, parameters, name, id } of functionTable) {
      expect([name, /\p{Script=Han}/u.test(description)]).toEqual([`JX.${id}`, true]);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(1);
      expect(
        parameters.findIndex(({ optional }) => optional) === -1 ||
          parameters.slice(parameters.findIndex(({ optional }) => optional)).every(({ optional }) => optional),
      ).toBe(true);
    }
  });
});

describe("functions.json", () => {
  it("keeps Excel's limits on names and texts", () => {
    const { functions } = excelMetadata("https://example.org/jihe/");
    for (const definition of functions) {
      expect(definition.id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      expect(definition.helpUrl).toBe(`https://example.org/jihe/help/functions.html#${definition.id.toLowerCase()}`);
      for (const parameter of definition.parameters)
        expect(parameter.name.length <= 64 && parameter.description.length <= 512).toBe(true);
      expect(new Set(definition.parameters.map(({ name }) => name)).size).toBe(definition.parameters.length);
    }
  });

  it("lists exactly what is associated", () => {
    const { call } = excel();
    for (const { id } of excelMetadata().functions) expect(call(id)).toBeInstanceOf(FakeError);
  });
});

describe("Excel", () => {
  const { call } = excel();

  it("gets matrices in and out, with its invocation object ignored", () => {
    expect(call("EXECRATE", [[100]], [[90]])).toEqual([[0.9]]);
    expect(call("EXECSCORE", [[100]], [[90]], null, null)).toEqual([[9]]);
    expect(call("EXECRATE", [[""]], [[""]])).toEqual([[""]]);
  });

  it("gets a lone error thrown with its sentence, and errors of a range inside it", () => {
    expect(call("EXECRATE", [["若干"]], [[5]])).toMatchObject({
      code: "#VALUE!",
      message: "全年预算数“若干”不是一个数，请只写数字和单位。",
    });
    expect(call("EXECRATE", [[""]], [[5]])).toMatchObject({ code: "#N/A" });
    expect(call("EXECRATE", [[0]], [[5]])).toEqual(new FakeError("#DIV/0!"));
    expect(call("EXECRATE", [[100], [0]], [[90], [1]])).toEqual([[0.9], [new FakeError("#DIV/0!")]]);
  });

  it("may hand over its own error objects", () => {
    expect(call("EXECRATE", [[new FakeError("#N/A")]], [[5]])).toMatchObject({ code: "#N/A" });
  });
});

describe("WPS", () => {
  it("gets plain values, errors as text that cannot be calculated with", () => {
    const registrations = wpsRegistrations();
    expect(registrations.map(({ namespace, name }) => `${namespace}.${name}`)).toEqual(
      functionTable.map(({ name }) => name),
    );
    const execRate = registrations.find(({ name }) => name === "EXECRATE");
    expect(execRate?.callback([[100]], [[90]])).toBe(0.9);
    expect(execRate?.callback([[null]], [[90]])).toBe("#N/A 全年预算数没有填写。");
    expect(execRate?.metadata.parameters.map(({ type }) => type)).toEqual(["any[][]", "any[][]"]);
    expect(registrations.find(({ name }) => name === "GRADE")?.metadata.parameters[1]?.type).toBe("any[][]?");
  });
});

describe("generated files", () => {
  it.each([...generatedFiles()])("%s is up to date (npm run generate:functions)", (path, content) => {
    expect(readText(path)).toBe(content);
  });
});

/** The runtime of the cell functions alone, with the light decimals the build gives it. */
async function functionsRuntime(): Promise<Uint8Array> {
  const entry =
    'import { associateFunctions } from "./functions/excel.ts"; associateFunctions(globalThis.CustomFunctions);';
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    alias: LIGHT_DECIMALS,
  });
  return outputFiles[0]?.contents ?? new Uint8Array(1e6);
}

describe("the functions runtime", () => {
  it("gives the results of the full decimals with the light edition it is built with", async () => {
    const light = new Map<string, (...args: unknown[]) => unknown>();
    const runtime = {
      associate: (id: string, call: (...args: unknown[]) => unknown) => light.set(id, call),
      Error: FakeError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
    };
    runInNewContext(new TextDecoder().decode(await functionsRuntime()), { CustomFunctions: runtime });
    const { call } = excel();
    const invocation = { address: "自评表!H5" };
    const amount = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 50 }), (a, b, points) => {
        const same = (id: string, ...args: unknown[]): void => {
          const [full, small] = [call(id, ...args), attempt(() => light.get(id)?.(...args, invocation))];
          expect(JSON.stringify(small)).toBe(JSON.stringify(full));
        };
        same("EXECRATE", a, b);
        same("EXECSCORE", a, b, points, null);
        same("CHANGERATE", a, b);
        same("INDICATORSCORE", `≥${Math.abs(a)}家`, `${Math.abs(b)}家`, points, null, null);
        same("TOTALSCORE", [[a], [b], [`　${points}`]], null);
      }),
    );
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
