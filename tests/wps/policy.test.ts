import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/chromium.ts";
import { serve, type StaticServer } from "../browser/serve.ts";

const PAGES = ["index.html", "taskpane.html"];
const OPEN = "open.html";

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const pages = PAGES.map((name) => [`/${name}`, readFileSync(`taskpane/wps/${name}`, "utf8")] as const);
  server = await serve({
    ...Object.fromEntries(pages),
    [`/${OPEN}`]: "<!DOCTYPE html><title>open</title>",
    "/main.js": "",
    "/taskpane.js": "",
    "/data.txt": "data",
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The ways out of a page that it tries, and those that the browser refused: waits until as many as expected were. */
async function refusedOn(
  name: string,
  expected: number,
): Promise<{ readonly answered: boolean; readonly refused: readonly string[] }> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/${name}`);
  const result = await page.evaluate(async (expected) => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
    const answered = await fetch("/data.txt", { method: "GET" }).then(
      () => true,
      () => false,
    );
    navigator.sendBeacon("/data.txt", "figures");
    const form = document.body.appendChild(document.createElement("form"));
    form.action = "/data.txt";
    form.target = "_blank";
    form.submit();
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
    await pause();
    for (let waits = 0; waits < 100 && refused.length < expected; waits++) await pause();
    return { answered, refused };
  }, expected);
  await page.close();
  return result;
}

it.each(PAGES)("%s: the browser refuses requests, beacons and forms", async (name) => {
  const { answered, refused } = await refusedOn(name, 3);
  expect(answered).toBe(false);
  expect(refused.toSorted()).toEqual(["connect-src", "connect-src", "form-action"]);
  expect(server.requests).not.toContain("/data.txt");
});

it("a page without the policy gets its answer, so the trial proves something", async () => {
  expect(await refusedOn(OPEN, 0)).toEqual({ answered: true, refused: [] });
  expect(server.requests).toContain("/data.txt");
});
