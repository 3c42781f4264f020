import { afterEach, describe, expect, it, vi } from "vitest";
import type { Page } from "playwright-core";
import { findBrowser, launchBrowser, NPM_RUNS } from "./chromium.ts";

/** Draws characters and checks whether each has a shape of its own: missing glyphs all look like the same box. */
async function distinctGlyphs(page: Page, text: string): Promise<number> {
  return page.evaluate((characters) => {
    const shapes = Array.from(characters, (character) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 40;
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.font = "32px sans-serif";
      pen.fillText(character, 2, 34);
      return pen.getImageData(0, 0, 40, 40).data.join();
    });
    return new Set(shapes).size;
  }, text);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("browser for the tests", () => {
  it("takes $CHROME before anything installed", async () => {
    expect(await findBrowser("/opt/browser")).toEqual({ kind: "env", executable: "/opt/browser", libraries: null });
  });

  it.skipIf(!NPM_RUNS)("starts the one from npm without any system package and shows Chinese", async () => {
    const source = await findBrowser("npm");
    expect(source.kind).toBe("npm");
    const browser = await launchBrowser(source);
    try {
      const page = await browser.newPage();
      await page.setContent('<meta charset="utf-8"><p>预算绩效自评，执行率优</p>');
      expect(await distinctGlyphs(page, "预算绩效自评执行率优")).toBe(10);
    } finally {
      await browser.close();
    }
  });

  it("keeps the Chinese name of a download on a machine without a locale", async () => {
    vi.stubEnv("LC_ALL", "C");
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<a href="data:text/plain,1" download="自评表（已修改）.txt">下载</a>');
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("下载").click()]);
      expect(download.suggestedFilename()).toBe("自评表（已修改）.txt");
    } finally {
      await browser.close();
    }
  });
});
