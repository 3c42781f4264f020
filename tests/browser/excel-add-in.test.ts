import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ExcelPage } from "../excel-host/page.ts";
import { workbookData } from "../excel-host/workbook-data.ts";
import { seedWorkbook } from "../fixtures/load.ts";
import { openExcelStage, type ExcelStage } from "./excel-stage.ts";

let stage: ExcelStage;

beforeAll(async () => {
  stage = await openExcelStage();
}, 300_000);
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.troubles()).toEqual([]);
  expect(stage.outside()).toEqual([]);
});

/** Presses a ribbon button and waits until the add-in reports the command as completed. */
async function press(page: Page, action: string): Promise<void> {
  await page.evaluate(async (name) => {
    const contract = (window as ExcelPage).emulatedExcel?.contract;
    const before = contract?.completedCommands() ?? 0;
    contract?.press(name);
    while (contract?.completedCommands() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  }, action);
}

const look = (page: Page): Promise<unknown> => page.evaluate(() => (window as ExcelPage).emulatedExcel?.look());
const dataRequests = (page: Page): Promise<number> => page.evaluate(() => (window as ExcelPage).emulatedExcel?.host.dataRequests.length ?? -1);
const marks = (page: Page): Promise<number> =>
  page.evaluate(() => (window as ExcelPage).emulatedExcel?.workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0) ?? -1);

describe("the built add-in in a browser", () => {
  it("checks from the ribbon, marks, and clears without a trace", async () => {
    const page = await stage.open(workbookData(seedWorkbook("芦淞")), { edition: "ltsc2021" });
    await page.getByText("绩核").first().waitFor();
    const before = await look(page);
    await press(page, "runCheck");
    expect(await marks(page)).toBeGreaterThan(0);
    await page.getByText(/需修改/).first().waitFor();
    await press(page, "clearMarks");
    expect(await marks(page)).toBe(0);
    expect(await look(page)).toEqual(before);
  });

  it("runs at the declared floor of the Excel API", async () => {
    const page = await stage.open(workbookData(seedWorkbook("青云谱")), { edition: "floor" });
    await press(page, "runCheck");
    expect(await dataRequests(page)).toBeGreaterThan(0);
    await press(page, "runFill");
    await press(page, "openPane");
  });

  it("registers the cell functions of the manifest", async () => {
    const page = await stage.open({ sheets: [{ name: "表", cells: {} }] });
    await page.waitForFunction(() => (window as ExcelPage).emulatedExcel?.host.functions.ready === true);
    const metadata = JSON.parse(stage.file("functions.json").toString("utf8")) as Parameters<NonNullable<ExcelPage["emulatedExcel"]>["host"]["functions"]["register"]>[0];
    const result = await page.evaluate(async (file) => {
      const functions = (window as ExcelPage).emulatedExcel?.host.functions;
      functions?.register(file);
      return functions?.call("EXECRATE", [[[100]], [[50]]]);
    }, metadata);
    expect(result).toEqual({ value: [[0.5]] });
  });
});

describe("the built files", () => {
  it("keep the script of the cell functions small", () => {
    expect(gzipSync(stage.file("functions.js"), { level: 9 }).byteLength).toBeLessThanOrEqual(25 * 1024);
  });
});
