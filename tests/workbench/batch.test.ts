import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { cellAt, valueText } from "../../addin/sheet/snapshot.ts";
import { picture } from "../browser/picture.ts";
import { whole } from "../whole.ts";
import { bytesOf, gridReady } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const folder = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => ({ name: name.replace(".xlsx", ""), bytes: readFileSync(join(folder, name)) }));

/** Enough files for the page to work on them for a while; five hundred of them in `npm run test:whole`. */
const MANY = whole ? 500 : 120;

/** The requested number of different files, one of them broken. */
function uploads(count: number): Upload[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length];
    if (!sample || index === 3)
      return { name: `坏文件${index}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from("坏") };
    return { name: `${sample.name}-${index}.xlsx`, mimeType: "application/octet-stream", buffer: sample.bytes };
  });
}

const desk = sharedDesk();

async function batchPage(address: string): Promise<Page> {
  const page = await desk.open(await desk.context({ acceptDownloads: true }), address);
  await gridReady(page);
  await page.getByRole("button", { name: "批量校验" }).click();
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(window, { longest: Math.max(Reflect.get(window, "longest") as number, duration) });
    }).observe({ type: "longtask" });
  });
  return page;
}

/** Hands over {@link MANY} files; what it costs to carry them into the browser is no part of the measurement. */
async function chooseMany(page: Page): Promise<void> {
  await page.locator("[data-testid=batch-input]").setInputFiles(uploads(MANY));
  await page.waitForTimeout(300);
  await page.evaluate(() => Object.assign(window, { longest: 0 }));
}

async function report(page: Page, label: string, started: number): Promise<void> {
  const { longest, heap } = await page.evaluate(() => ({
    longest: Reflect.get(window, "longest") as number,
    heap: (Reflect.get(performance, "memory") as { usedJSHeapSize: number }).usedJSHeapSize,
  }));
  console.log(
    `batch ${label}: ${((performance.now() - started) / 1000).toFixed(1)} s, longest task in the page ${longest.toFixed(0)} ms, page heap ${(heap / 1_048_576).toFixed(0)} MB`,
  );
}

/** Exports the summary and reads it back: units and totals of the two filings of the year most files name, the rest with a reason. */
async function expectSummary(page: Page, files: number): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出汇总表" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("自评情况汇总表.xlsx");
  await page
    .getByText(`已导出 自评情况汇总表.xlsx，汇总 2 个单位，${files - 2} 个文件未汇总（原因见表内）。`)
    .waitFor();
  const [sheet, unused] = (await openWorkbookFile(await bytesOf(download))).snapshot.sheets;
  const texts = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => (sheet ? valueText(cellAt(sheet, row, column).value) : "")),
  );
  const figures = texts
    .filter(([first, unit]) => first === "合计" || (/^\d+$/.test(first ?? "") && unit !== ""))
    .map((row) => row.slice(1));
  expect(figures.toSorted()).toEqual([
    ["", "3828.89", "9316.16", "2.4331", "", "", ""],
    ["南昌市青云谱区科技和工业信息局", "751.64", "6238.91", "8.3004", "92", "82", ""],
    ["株洲市渌口区科技和工业信息化局", "3077.25", "3077.25", "1", "98", "98", ""],
  ]);
  expect(unused?.rowCount).toBe(files - 2 + 2);
}

/** Presses 停止 as soon as the page says that some files are done, faster than a person or a test could. */
async function stopOnceBegun(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const text = document.querySelector("[data-testid=batch-status]")?.textContent ?? "";
      if (!/已校验 [1-9]\d* \/ /.test(text)) return;
      observer.disconnect();
      [...document.querySelectorAll("button")].find((candidate) => candidate.textContent === "停止")?.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

describe("many files at once", () => {
  it("checks them in the background, then sorts, filters, exports and opens one", async () => {
    const page = await batchPage(desk.served);
    const started = performance.now();
    await chooseMany(page);
    await page.getByText(`${MANY} 个文件已全部校验，其中 1 个打不开。`).waitFor({ timeout: 200_000 });
    await report(page, `of ${MANY} in a worker`, started);
    const rows = page.locator("[data-testid=batch-table] tbody tr");
    await expect.poll(() => rows.count()).toBe(MANY);
    await picture(page, "workbench-batch");
    await page.getByRole("button", { name: "按“必须修改”排序" }).click();
    await page.getByRole("button", { name: "按“必须修改”排序" }).click();
    await page.locator("th[data-column=errors][aria-sort=descending]").waitFor();
    const errors = (await rows.locator("td:nth-child(6)").allInnerTexts()).filter((text) => text !== "").map(Number);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors[0]).toBeGreaterThan(0);
    await page.getByLabel("筛选").selectOption("unreadable");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain("坏文件3.xlsx");
    await page.getByLabel("筛选").selectOption("");
    await page.getByLabel("按单位或文件名查找").fill("芦淞2023-10");
    await expect.poll(() => rows.count()).toBeLessThan(MANY / 4);
    const shown = await rows.count();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出为 Excel 表" }).click(),
    ]);
    const [sheet] = openXlsx(await bytesOf(download)).snapshot.sheets;
    expect(sheet?.rowCount).toBe(shown + 1);
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => valueText(value))).toContain("预算执行率");
    await expectSummary(page, MANY);
    await rows
      .first()
      .getByRole("button", { name: /^打开 [^，]+$/ })
      .click();
    await page.waitForFunction(() => document.title.startsWith("芦淞2023-10"));
    await gridReady(page);
    await page.context().close();
  });

  it("checks in slices where the page has no server, and stops when told to", async () => {
    const page = await batchPage(desk.fromDisk);
    const started = performance.now();
    await chooseMany(page);
    await page.getByText(`${MANY} 个文件已全部校验，其中 1 个打不开。`).waitFor({ timeout: 200_000 });
    await report(page, `of ${MANY} in slices`, started);
    await expectSummary(page, MANY);
    await stopOnceBegun(page);
    await page.locator("[data-testid=batch-input]").setInputFiles(uploads(MANY));
    await page.getByText(new RegExp(`已停止，完成 \\d+ / ${MANY}`, "u")).waitFor();
    const done = Number(/完成 (\d+)/.exec(await page.locator("[data-testid=batch-status]").innerText())?.[1]);
    expect(done).toBeLessThan(MANY);
    await expect.poll(() => page.locator("[data-testid=batch-table] tbody tr").count()).toBe(done);
    await page.context().close();
  });
});
