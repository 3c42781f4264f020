import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { excelConfig } from "../../taskpane/build/excel.config.js";
import { builtOnce } from "../built-once.ts";
import type { ExcelHostOptions } from "../excel-host/install.ts";
import type { WorkbookData } from "../excel-host/workbook-data.ts";
import { bundlePage } from "./bundle.ts";
import { launchBrowser } from "./chromium.ts";
import { serve } from "./serve.ts";
import { Troubles } from "./troubles.ts";

/** The built add-in in a real browser, inside an emulated Excel, with the unmodified office.js from the same server. */
export interface ExcelStage {
  open(data: WorkbookData, options?: Omit<ExcelHostOptions, "functions">): Promise<Page>;
  /** Errors and warnings of the pages, violations of the content security policy among them, since the last call. */
  troubles(): string[];
  /** Addresses outside of the test's own server that a page requested. */
  outside(): readonly string[];
  /** Size of a built file in bytes, as it is and compressed. */
  file(name: string): Buffer;
  close(): Promise<void>;
}

const OFFICE_FILES = ["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"];

export async function openExcelStage(): Promise<ExcelStage> {
  const [built, emulator, browser] = await Promise.all([
    build(),
    bundlePage(new URL("../excel-host/page.ts", import.meta.url)),
    launchBrowser(),
  ]);
  const office = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const server = await serve({
    ...Object.fromEntries([...built].map(([name, content]) => [`/${name}`, content])),
    ...Object.fromEntries(OFFICE_FILES.map((name) => [`/office/${name}`, readFileSync(join(office, name))])),
  });
  const troubles = new Troubles();
  const outside: string[] = [];
  return {
    async open(data, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 350, height: 640 },
        locale: "zh-CN",
        reducedMotion: "reduce",
      });
      await context.addInitScript((setup) => Object.assign(window, { excelSetup: setup }), { data, options });
      await context.addInitScript({ content: emulator.replace(/export\s*\{[^}]*\};?\s*$/, "") });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      troubles.watch(page);
      page.on("response", (response) => {
        if (response.status() >= 400) troubles.add(`${response.status()} ${response.url()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) outside.push(request.url());
      });
      await page.goto(`${server.url}/taskpane.html`);
      return page;
    },
    troubles: () => troubles.take(),
    outside: () => outside,
    file: (name) => built.get(name) ?? Buffer.alloc(0),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The product's own build, with office.js from beside the pages as on an intranet server. Files by relative path. */
async function build(): Promise<Map<string, Buffer>> {
  const folder = await builtOnce("excel", (output) =>
    excelConfig({ env: { base: "https://jihe.example.gov.cn/", office: "office/office.js" }, output }),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
