import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from "playwright-core";
import { expect } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { readLook } from "../../addin/hosts/xlsx/look/read-look.ts";
import { layoutData } from "../../addin/calculation/data/layout.ts";
import { parsePosition } from "../../addin/sheet/address.ts";
import { serveFolder } from "../../taskpane/build/serve-folder.js";
import { launchBrowser } from "../browser/chromium.ts";
import { Troubles } from "../browser/troubles.ts";
import { builtWorkbench } from "./built.ts";

/** A browser and the built workbench, served and on disk. */
export interface Desk {
  readonly folder: string;
  readonly served: string;
  readonly fromDisk: string;
  readonly browser: Browser;
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens the page; its sample is still on its way. */
  open(context: BrowserContext, address?: string): Promise<Page>;
  /** What went wrong in the pages since the last call: errors, warnings, requests to anywhere else. */
  troubles(): string[];
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const folder = await builtWorkbench();
  const [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder)]);
  const fromDisk = pathToFileURL(join(folder, "index.html")).href;
  const troubles = new Troubles();
  const own = [server.address, pathToFileURL(folder).href, "data:", "blob:"];
  return {
    folder,
    served: server.address,
    fromDisk,
    browser,
    context: (options = {}) =>
      browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        reducedMotion: "reduce",
        ...options,
      }),
    async open(context, address = server.address) {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      troubles.watch(page, TAKEN_DOWN_EARLY);
      page.on("request", (request) => {
        if (!own.some((start) => request.url().startsWith(start))) troubles.add(`request to ${request.url()}`);
      });
      await page.goto(address);
      return page;
    },
    troubles: () => troubles.take(),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the spreadsheet of the opened file is drawn, its rows as high as their texts. */
export async function gridReady(page: Page): Promise<void> {
  await page.locator(".wb-wait").waitFor({ state: "detached" });
  await page.locator("[data-testid=grid] [data-drawn] canvas[id^=univer-sheet-main-canvas]").waitFor();
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );
}

/** Waits until what the page keeps on this machine under a key, or nothing any more, passes a test. */
export async function untilKept(page: Page, key: "current" | "batch", words: RegExp): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (name) =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open("jihe-workbench", 1);
            opening.onupgradeneeded = () => opening.transaction?.abort();
            opening.onerror = () => resolve("");
            opening.onsuccess = () => {
              const database = opening.result;
              const asking = database.transaction("unsaved", "readonly").objectStore("unsaved").get(name);
              asking.onsuccess = () => {
                database.close();
                resolve(
                  JSON.stringify(asking.result ?? null, (_, value: unknown) =>
                    value instanceof Uint8Array ? "" : value,
                  ),
                );
              };
            };
          }),
        key,
      ),
    )
    .toMatch(words);
}

/** What the spreadsheet's library says of one taken down before it was drawn, as when a file is opened over the sample. */
const TAKEN_DOWN_EARLY = /^\[LifecycleService\]: lifecycle stage "\w+" will never be reached!$/;

/** Opens a file through the file dialog's input. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.locator("[data-testid=open-input]").setInputFiles(path);
  await page.waitForFunction((name) => document.title.startsWith(name), path.slice(path.lastIndexOf("/") + 1));
  await gridReady(page);
}

/** Clicks a cell of the first sheet of a file, one whose rows above all have a height of their own. */
export async function clickCell(page: Page, file: string, address: string): Promise<void> {
  const { snapshot, package: pack } = openXlsx(readFileSync(file));
  const [sheet] = snapshot.sheets;
  const [look] = readLook(pack).sheets;
  const position = parsePosition(address);
  if (!sheet || !look || !position) throw new Error(`Cannot find ${address} in ${file}`);
  const { rowData = {}, columnData = {}, defaultRowHeight = 20, defaultColumnWidth = 72 } = layoutData(sheet, look);
  const height = (row: number): number => rowData[row]?.h ?? defaultRowHeight;
  const width = (column: number): number => columnData[column]?.w ?? defaultColumnWidth;
  const before = (count: number, size: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => size(index)).reduce((sum, each) => sum + each, 0);
  const box = await page.locator("[data-testid=grid] canvas[id^=univer-sheet-main-canvas]").boundingBox();
  if (!box) throw new Error("No spreadsheet on screen");
  await page.mouse.click(
    box.x + HEADER.width + before(position.column, width) + width(position.column) / 2,
    box.y + HEADER.height + before(position.row, height) + height(position.row) / 2,
  );
  // Of a merged area the box shows the whole range.
  await expect.poll(async () => (await nameBox(page)).split(":")[0]).toBe(address);
  await page.waitForTimeout(150);
}

/** Size of row and column headings. */
const HEADER = { width: 46, height: 20 };

/** What the formula bar says about the selected cell. */
export async function nameBox(page: Page): Promise<string> {
  return page.locator("[data-testid=grid] input").first().inputValue();
}

/** Waits until the title says that there are unsaved edits, or that there are none. */
export async function edited(page: Page, has = true): Promise<void> {
  await page.waitForFunction((wanted) => document.title.startsWith("●") === wanted, has);
}

/** Saves and hands over the downloaded bytes. */
export async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}
