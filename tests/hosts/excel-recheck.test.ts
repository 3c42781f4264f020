import { beforeAll, describe, expect, it } from "vitest";
import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { CORE } from "../../taskpane/core.ts";
import { paneModel } from "../../taskpane/model/pane-model.ts";
import type { EmulatedExcel } from "../excel-host/install.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { tenSheets } from "./excel-workbooks.ts";

let excel: EmulatedExcel;
beforeAll(async () => {
  excel = await loadOffice(tenSheets());
});

const until = async (done: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 400 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
};

describe("checking again by itself in Excel", () => {
  it("reads the workbook once after a pause in the edits, and writes no marks that stand already", async () => {
    const host = new ExcelHost();
    await host.read();
    const reading = excel.host.dataRequests.length;
    const model = paneModel({
      host,
      core: CORE,
      version: "1",
      now: () => "2026-11-21 10:00",
      copyText: () => Promise.resolve(true),
    });
    await model.start();
    await model.check();
    const former = model.get().run;
    const before = excel.host.dataRequests.length;
    for (const value of [1, 2, 3]) excel.edit("表1!B3", value);
    await until(() => model.get().run !== former);
    const requests = excel.host.dataRequests.length - before;
    console.info(`requests per automatic re-check: ${requests}; one reading takes ${reading}`);
    expect([model.get().stale, requests]).toEqual([null, reading]);
  });
});
