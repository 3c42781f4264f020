import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ExcelHost } from "../../addin/hosts/excel/index.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { CORE } from "../../taskpane/core.ts";
import { paneModel, type PaneModel } from "../../taskpane/model/pane-model.ts";
import type { EmulatedExcel } from "../excel-host/install.ts";
import { newId, type SheetModel } from "../excel-host/model.ts";
import { loadOffice } from "../excel-host/node-office.ts";
import { workbookData, type WorkbookData } from "../excel-host/workbook-data.ts";
import { drained } from "./excel-under-test.ts";

/** What makes a form another one than its neighbours. */
const own = (index: number): Record<string, string | number> => ({
  C3: `设备更新项目（第${index + 1}批）`,
  F13: `${21 + index}台`,
  F18: `${320 + index}家`,
});

/** Ten project forms, one with a wrong rate, in an Excel with notes; with a note and a comment of the user among them. */
function tenForms(): WorkbookData {
  const { sheets, ...rest } = workbookData(
    workbookOf(
      Array.from({ length: 10 }, (_, index) =>
        exampleSheet(`表${index + 1}`, {
          form: "project",
          edit: { ...own(index), ...(index === 0 ? { H6: "95%" } : {}) },
        }),
      ),
    ),
  );
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, notes: { B2: "请补充" }, comments: { C3: "讨论" } })) };
}

let excel: EmulatedExcel;
beforeAll(async () => {
  excel = await loadOffice(tenForms(), { edition: "current" });
});
beforeEach(() => {
  excel.load(tenForms());
});
const watches: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of watches.splice(0)) await stop();
  await drained();
});

/** Requests with data that the work causes, as a readable line for each. */
async function requests(work: () => Promise<unknown>): Promise<string[]> {
  await drained();
  const before = excel.host.dataRequests.length;
  await work();
  await drained();
  return excel.host.dataRequests.slice(before).map(({ trace }) => (trace.some(isMark) ? "mark" : "read"));
}

const isMark = (line: string): boolean => /ConditionalFormats.*(?:Add|Delete)\(/u.test(line);

/** A pane that stops watching when its test ends. */
async function checkedPane(): Promise<PaneModel> {
  const host = new ExcelHost();
  const watch = host.watch.bind(host);
  host.watch = async (listener) => {
    const stop = await watch(listener);
    watches.push(stop);
    return stop;
  };
  const model = paneModel({
    host,
    core: CORE,
    version: "1",
    now: () => "2026-11-21 10:00",
    copyText: () => Promise.resolve(true),
  });
  await model.start();
  await model.check();
  return model;
}

/** Resolves once a run after the present one is finished and nothing is running. */
function nextRun(model: PaneModel): Promise<void> {
  const { run } = model.get();
  return new Promise((resolve) => {
    const stop = model.subscribe(() => {
      const now = model.get();
      if (now.run === run || now.stale !== null || now.rechecking || now.busy) return;
      stop();
      resolve();
    });
  });
}

async function afterEdits(model: PaneModel, edits: () => void): Promise<string[]> {
  return requests(async () => {
    const fresh = nextRun(model);
    edits();
    await fresh;
  });
}

const wrongRates = (model: PaneModel): number =>
  model.get().run?.review.findings.filter(({ code }) => code === "F02").length ?? 0;

describe("checking again by itself in Excel", () => {
  it("costs one request for any number of edits in a pause, and one more where marks change", async () => {
    const model = await checkedPane();
    expect(wrongRates(model)).toBe(1);
    const counts = {
      "marks stay": await afterEdits(model, () => {
        for (const name of ["更新项目", "设备项目", "设备更新"]) excel.edit("表1!C3", name);
      }),
      "a mark goes": await afterEdits(model, () => excel.edit("表1!H6", "90%")),
      "a mark comes": await afterEdits(model, () => excel.edit("表2!H6", "95%")),
    };
    console.info("requests per automatic re-check:", counts);
    expect(counts).toEqual({
      "marks stay": ["read"],
      "a mark goes": ["read", "mark"],
      "a mark comes": ["read", "mark"],
    });
    expect(wrongRates(model)).toBe(1);
  });

  it("costs no more on sheets with hundreds of lines", async () => {
    const { sheets } = tenForms();
    const long = (sheet: (typeof sheets)[number]) => ({
      ...sheet,
      cells: {
        ...sheet.cells,
        ...Object.fromEntries(Array.from({ length: 460 }, (_, line) => [`K${line + 25}`, { value: `附注${line}` }])),
      },
    });
    excel.load({ sheets: sheets.map(long) });
    const model = await checkedPane();
    expect(await afterEdits(model, () => excel.edit("表1!H6", "90%"))).toEqual(["read", "mark"]);
    expect(wrongRates(model)).toBe(0);
  });

  it("leaves nothing of ours when the marks are cleared after many rounds", async () => {
    const model = await checkedPane();
    await model.changeSettings({ notes: true });
    for (const [first, second] of [
      ["96%", "90%"],
      ["90%", "96%"],
      ["95%", "95%"],
    ] as const)
      await afterEdits(model, () => {
        excel.edit("表1!H6", first);
        excel.edit("表2!H6", second);
      });
    expect(excel.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length).toBeGreaterThan(1);
    await model.clearMarks();
    expect(excel.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
    expect(excel.workbook.sheets.flatMap(({ notes }) => notes.map(({ content }) => content))).toEqual(
      excel.workbook.sheets.map(() => "请补充"),
    );
  });
});

/** Changes between two readings for which Excel raises no edit event, and what was edited. */
const HANDS: Readonly<Record<string, (sheet: SheetModel) => void>> = {
  "nothing at all": () => undefined,
  "a note": (sheet) => void sheet.notes.push({ ...remarkOf(sheet), row: 4, column: 4, content: "核对" }),
  "a note that went": (sheet) => void sheet.notes.splice(0, 1),
  "a comment": (sheet) => void sheet.comments.push({ ...remarkOf(sheet, "comments"), id: newId(), row: 6, column: 2 }),
  "another name of the sheet": (sheet) => void (sheet.name = "改过名"),
  "a sheet more": (sheet) => void (sheet.workbook.addSheet("新表").cell(3, 3).value = 1),
  "a sheet less": (sheet) => void sheet.workbook.sheets.splice(sheet.workbook.sheets.indexOf(sheet), 1),
  "sheets in another order": (sheet) => void sheet.workbook.sheets.reverse(),
  protection: (sheet) => void (sheet.protection = { allowFormatCells: false }),
  "a hidden row": (sheet) => void sheet.hiddenRows.add(7),
  "a merged area": (sheet) => void sheet.merges.push({ top: 15, left: 3, rows: 2, columns: 1 }),
  "a longer sheet": (sheet) => void (sheet.cell(700, 60).value = "很远"),
  "a date": (sheet) => void Object.assign(sheet.cell(30, 2), { value: 45000, format: "yyyy/m/d" }),
};

function remarkOf(sheet: SheetModel, kind: "notes" | "comments" = "notes") {
  const [first] = sheet[kind];
  if (!first) throw new Error(`no ${kind}`);
  return first;
}

describe("a reading that takes over what is known", () => {
  it.each(Object.entries(HANDS))("says the same as one from the beginning after %s", async (_, hand) => {
    const host = new ExcelHost();
    await host.watch(() => undefined);
    await host.read();
    await host.mark([{ cell: { sheet: "表2", row: 5, column: 7 }, severity: "error", note: "不符。" }]);
    const sheet = excel.workbook.find("表3");
    if (!sheet) throw new Error("no sheet");
    hand(sheet);
    const again = await host.read({ again: true });
    expect(again).toEqual(await new ExcelHost().read());
  });

  it("takes marks away that were copied with their rows, and those of rows that moved", async () => {
    const host = new ExcelHost();
    await host.watch(() => undefined);
    await host.read();
    await host.mark([{ cell: { sheet: "表2", row: 5, column: 7 }, severity: "error", note: "" }]);
    const sheet = excel.workbook.find("表2");
    const [own] = sheet?.conditionalFormats ?? [];
    if (!sheet || !own) throw new Error("no mark");
    sheet.conditionalFormats.push({ ...own, id: newId(), rects: [{ top: 9, left: 7, rows: 1, columns: 1 }] });
    await host.read({ again: true });
    await host.mark([]);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it("reads from the beginning where rows were inserted", async () => {
    const host = new ExcelHost();
    await host.watch(() => undefined);
    await host.read();
    expect(await requests(() => host.read({ again: true }))).toHaveLength(1);
    const [sheet] = excel.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const rect = { top: 4, left: 0, rows: 1, columns: 20 };
    excel.workbook.onChange({ sheet, rect, address: "5:5", changeType: "RowInserted", trigger: "Unknown" });
    expect((await requests(() => host.read({ again: true }))).length).toBeGreaterThan(1);
    expect(await requests(() => host.read({ again: true }))).toHaveLength(1);
  });
});
