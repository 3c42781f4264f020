import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { bundlePage } from "./bundle.ts";
import { launchBrowser } from "./chromium.ts";
import { pageHtml, serve, type StaticServer } from "./serve.ts";
import { Troubles } from "./troubles.ts";

/** A browser, a server and a bundled page, shared by the tests of one file. */
export interface Stage {
  readonly server: StaticServer;
  /** A fresh page with its own storage. Errors of the page fail the test through {@link Stage.troubles}. */
  open(options?: StageOptions): Promise<Page>;
  /** Errors the pages threw or logged since the last call. */
  troubles(): string[];
  close(): Promise<void>;
}

export interface StageOptions extends BrowserContextOptions {
  /** Query of the page, e.g. `?many=3000`. */
  readonly query?: string;
}

/** Size of the smallest Excel pane at 1366×768. */
const PANE_SIZE = { width: 350, height: 640 };

/** Bundles the page script and serves it to a browser; for production without the warnings of React, and faster. */
export async function openStage(entry: URL, production = false): Promise<Stage> {
  const [browser, script] = await Promise.all([launchBrowser(), bundlePage(entry, production)]);
  const server = await serve({ "/page.html": pageHtml("/page.js"), "/page.js": script });
  return stageOf(browser, server);
}

export function stageOf(browser: Browser, server: StaticServer): Stage {
  const troubles = new Troubles();
  return {
    server,
    async open({ query = "", ...options } = {}) {
      const context = await browser.newContext({
        viewport: PANE_SIZE,
        locale: "zh-CN",
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      troubles.watch(page);
      await page.goto(`${server.url}/page.html${query}`);
      return page;
    },
    troubles: () => troubles.take(),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
