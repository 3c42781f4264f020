import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { guardRequirementSets } from "./client-guard.ts";
import { installExcelHost, type EmulatedExcel, type ExcelHostOptions } from "./install.ts";
import type { WorkbookData } from "./workbook-data.ts";

const BASE = "https://addin.invalid/lib/";

/**
 * Loads the genuine, unmodified office.js into this Node process over an emulated Excel. The library needs only a
 * façade of a page: where its script came from, script loading and session storage. Once per process.
 */
export async function loadOffice(data: WorkbookData, options: ExcelHostOptions = {}): Promise<EmulatedExcel> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const run = (url: string): void => {
    const file = path.join(folder, url.slice(BASE.length));
    vm.runInThisContext(readFileSync(file, "utf8"), { filename: file });
  };
  installPage(run);
  const excel = installExcelHost(globalThis, data, options);
  run(`${BASE}office.js`);
  await Office.onReady();
  guardRequirementSets();
  return excel;
}

interface Element {
  readonly tagName: string;
  src?: string;
  onload?: (event: object) => void;
  onerror?: (event: unknown) => void;
}

function installPage(run: (url: string) => void): void {
  const element = (tagName: string): Element & Record<string, unknown> => ({
    tagName,
    style: {},
    setAttribute: ignore,
    getAttribute: () => null,
    addEventListener: ignore,
    appendChild: append,
  });
  const append = (child: Element): Element => {
    const { src } = child;
    if (child.tagName === "script" && src !== undefined) {
      queueMicrotask(() => {
        run(src);
        child.onload?.({});
      });
    }
    return child;
  };
  const script = { ...element("script"), src: `${BASE}office.js`, getAttribute: () => `${BASE}office.js` };
  const head = element("head");
  const tags: Readonly<Record<string, readonly object[]>> = { script: [script], head: [head] };
  define("window", globalThis);
  define("document", {
    createElement: element,
    getElementsByTagName: (tag: string) => tags[tag] ?? [],
    getElementById: () => null,
    addEventListener: ignore,
    removeEventListener: ignore,
    head,
    body: element("body"),
    readyState: "complete",
    cookie: "",
    currentScript: script,
    documentElement: element("html"),
  });
  define("location", new URL("https://addin.invalid/taskpane.html"));
  define("name", "");
  define("sessionStorage", storage());
  define("localStorage", storage());
  define("history", {});
  for (const self of ["parent", "top", "self"]) define(self, globalThis);
  define("addEventListener", ignore);
  define("removeEventListener", ignore);
  define("screen", { width: 1280, height: 800 });
  define("navigator", { userAgent: "node", language: "zh-CN" });
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function ignore(): void {
  // The façade of the page has nothing to do here.
}

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
