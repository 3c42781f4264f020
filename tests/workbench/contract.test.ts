import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import {
  HostError,
  type EditListener,
  type Host,
  type HostErrorCode,
  type ReadOptions,
} from "../../addin/hosts/port.ts";
import type { CellRef } from "../../addin/sheet/address.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { bundlePage } from "../browser/bundle.ts";
import { launchBrowser } from "../browser/chromium.ts";
import { pageHtml, serve, type StaticServer } from "../browser/serve.ts";
import { describeHostContract, type HostUnderTest } from "../hosts/contract.ts";
import { pack, unpack } from "./wire.ts";

let browser: Browser;
let server: StaticServer;
let page: Page;
const listeners = new Map<number, EditListener>();

beforeAll(async () => {
  const script = await bundlePage(new URL("pages/host-page.ts", import.meta.url), true);
  server = await serve({ "/page.html": pageHtml("/host-page.js"), "/host-page.js": script });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.exposeFunction("heard", (id: number, cells: string) =>
    listeners.get(id)?.(unpack(cells) as CellRef[] | null),
  );
  await page.goto(`${server.url}/page.html`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describeHostContract("workbench in a browser", async (workbook: WorkbookSnapshot): Promise<HostUnderTest> => {
  const id = await page.evaluate((text) => window.hostPage.open(text), pack(workbook));
  return {
    host: remoteHost(id),
    look: async () => unpack(await page.evaluate((which) => window.hostPage.look(which), id)),
    edit: (cell, value) =>
      page.evaluate(([which, at, what]) => window.hostPage.type(which, at, what), [
        id,
        pack(cell),
        pack(value),
      ] as const),
    breakNext: () => page.evaluate((which) => window.hostPage.failNext(which), id),
    dispose: () => page.evaluate((which) => window.hostPage.close(which), id),
  };
});

/** The host in the page, called from here. */
function remoteHost(id: number): Host {
  const call = async <T>(method: string, ...args: unknown[]): Promise<T> => {
    const text = await page.evaluate(([which, name, given]) => window.hostPage.call(which, name, given), [
      id,
      method,
      pack(args),
    ] as const);
    const answer = unpack(text) as {
      readonly value?: T;
      readonly code?: HostErrorCode;
      readonly detail?: string;
      readonly foreign?: boolean;
    };
    if (answer.foreign) throw new Error(answer.detail);
    if (answer.code) throw new HostError(answer.code, answer.detail ?? "");
    return answer.value as T;
  };
  const features: Host["features"] = {
    notes: true,
    functions: true,
    events: true,
    select: true,
    settings: true,
    sheets: true,
    calculates: true,
  };
  return {
    name: "workbench",
    features,
    async read({ onProgress, signal }: ReadOptions = {}) {
      if (signal?.aborted) throw new HostError("cancelled", "");
      const snapshot = await call<WorkbookSnapshot>("read");
      snapshot.sheets.forEach((_, index) => onProgress?.(index + 1, snapshot.sheets.length));
      return snapshot;
    },
    mark: (marks) => call("mark", marks),
    clearMarks: () => call("clearMarks"),
    write: (writes) => call("write", writes),
    restore: (former) => call("restore", former),
    select: (cell) => call("select", cell),
    async watch(listener) {
      listeners.set(id, listener);
      await page.evaluate((which) => window.hostPage.watch(which), id);
      return async () => {
        await page.evaluate((which) => window.hostPage.unwatch(which), id);
      };
    },
    loadSettings: () => call("loadSettings"),
    saveSettings: (settings) => call("saveSettings", settings),
    writeReport: (sheets) => call("writeReport", sheets),
    clean: (writes) => call("clean", writes),
    environment: () => call("environment"),
  };
}
