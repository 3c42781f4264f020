import { expect, it } from "vitest";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import type { ReportSheet } from "../../addin/sheet/report-sheet.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";
import { CORE } from "../../taskpane/core.ts";
import { paneModel } from "../../taskpane/model/pane-model.ts";
import { YEAR_TOOLS } from "../../taskpane/years.ts";
import { fileOf } from "../cli/workbook-file.ts";
import { MemoryHost } from "../memory-host/index.ts";

function pane() {
  const host = new MemoryHost(workbookOf([exampleSheet("自评表", { form: "project", edit: {} })]));
  const model = paneModel({
    host,
    core: CORE,
    version: "0",
    now: () => "2026-11-21 10:00",
    copyText: () => Promise.resolve(true),
    years: () => Promise.resolve(YEAR_TOOLS),
  });
  return { host, model };
}

/** The result worksheets of each writing, the latest last. */
function watchReports(host: MemoryHost): (readonly ReportSheet[])[] {
  const written: (readonly ReportSheet[])[] = [];
  const write = host.writeReport.bind(host);
  host.writeReport = (sheets) => {
    written.push(sheets);
    return write(sheets);
  };
  return written;
}

function lastYear(): File {
  const edit = { A2: "（2023年度）", E6: 60, F6: 54 };
  const bytes = fileOf(workbookOf([exampleSheet("自评表", { form: "project", edit })]));
  return new File([bytes.slice()], "上年.xlsx");
}

it("上年的表 is held against the workbook by every check until it is taken away", async () => {
  const { host, model } = pane();
  const written = watchReports(host);
  expect(await model.openPrevious(lastYear())).toBe(true);
  const years = () => model.get().run?.review.findings.filter(({ code }) => code.startsWith("Y")) ?? [];
  expect(years().map(({ code }) => code)).toContain("Y02");
  expect(await model.writeYears(true)).toBe(true);
  const sheet = written.at(-1)?.[0];
  expect(sheet?.name).toBe("与上年核对");
  expect(sheet?.rows[1]?.map(({ value }) => value)).toContain("+100%");
  await model.writeYears(false);
  expect(written.at(-1)).toEqual([]);
  await model.removePrevious();
  expect(years()).toEqual([]);
});

it("a file nobody can read leaves everything as it was", async () => {
  const { model } = pane();
  expect(await model.openPrevious(new File(["no workbook"], "坏.xlsx"))).toBe(false);
  expect(model.get().previous).toBe(null);
  expect(model.get().notice?.tone).toBe("problem");
});

it("the workbook becomes next year's form, and can be taken back", async () => {
  const { host, model } = pane();
  await model.check();
  expect(await model.turnIntoNextYear()).toBe(true);
  const cell = async (row: number, column: number) => {
    const sheet = (await host.read()).sheets[0];
    return sheet ? cellAt(sheet, row, column) : null;
  };
  expect((await cell(1, 0))?.value).toBe("（2025年度）");
  expect((await cell(5, 7))?.formula).toContain("F6/E6");
  await model.restore();
  expect([(await cell(1, 0))?.value, (await cell(12, 5))?.value]).toEqual(["（2024年度）", "21台"]);
});
