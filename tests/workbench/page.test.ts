import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { picture } from "../browser/picture.ts";
import { clickCell, edited, gridReady, nameBox, openFile, save } from "./desk.ts";
import { EXTRAS, fixture, cell } from "./package-files.ts";
import { sharedDesk } from "./shared-desk.ts";

const desk = sharedDesk();

describe("the workbench, served", () => {
  it("shows the pane before the spreadsheet, checks the sample with one click, marks and jumps", async () => {
    const context = await desk.context();
    const start = performance.now();
    const page = await desk.open(context);
    const loaded: string[] = [];
    page.on("response", (response) => loaded.push(new URL(response.url()).pathname.slice(1)));
    const check = page.getByRole("button", { name: "一键校验" }).first();
    await check.waitFor();
    const paneTime = performance.now() - start;
    const paneFirst = (await page.locator("[data-testid=grid] canvas").count()) === 0;
    await gridReady(page);
    const gridTime = performance.now() - start;
    const size = (names: readonly string[]): number =>
      names
        .filter((name) => name.endsWith(".js"))
        .reduce((sum, name) => sum + gzipSync(readFileSync(join(desk.folder, decodeURIComponent(name)))).length, 0);
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
    );
    const first = scripts.filter((name) => /^(?:workbench\.js|assets)/.test(name));
    console.log(
      `workbench: pane ${paneTime.toFixed(0)} ms, ${(size(first) / 1024).toFixed(0)} KB gz; spreadsheet ${gridTime.toFixed(0)} ms, ${(size(scripts.filter((name) => !first.includes(name))) / 1024).toFixed(0)} KB gz`,
    );
    expect(paneFirst).toBe(true);
    await check.click();
    await page.getByText("必须修改").first().waitFor();
    await page.getByRole("button", { name: /定位/ }).first().click();
    await expect.poll(() => nameBox(page)).toMatch(/^(?!A1(?::|$))[A-Z]+\d+/);
    await picture(page, "workbench-desktop");
    await context.close();
  });

  it("calculates the product's functions while typing, and recalculates", async () => {
    const context = await desk.context({ acceptDownloads: true });
    const page = await desk.open(context);
    await openFile(page, EXTRAS);
    await clickCell(page, EXTRAS, "G4");
    await page.keyboard.type("=JX.EXECRATE(F4,E5)");
    await page.keyboard.press("Enter");
    await clickCell(page, EXTRAS, "G5");
    await page.keyboard.type("=EXECRATE(F4,G4*100)");
    await page.keyboard.press("Enter");
    await clickCell(page, EXTRAS, "F4");
    await page.keyboard.type("1000");
    await page.keyboard.press("Enter");
    await edited(page);
    let bytes: Uint8Array = new Uint8Array();
    const inFile = async (): Promise<unknown> => {
      ({ bytes } = await save(page));
      return cell(bytes, "F4").value;
    };
    await expect.poll(inFile, { interval: 500 }).toBe(1000);
    expect(cell(bytes, "G4").formula).toBe("JX.EXECRATE(F4,E5)");
    expect(cell(bytes, "G5").formula).toBe("EXECRATE(F4,G4*100)");
    await page.getByRole("button", { name: "显示方式" }).click();
    await page.getByRole("menuitemcheckbox", { name: "表单" }).click();
    await expect.poll(() => page.getByLabel(/G4）/).inputValue()).toBe("0.78");
    await expect.poll(() => page.getByLabel(/G5）/).inputValue()).toBe("0.08");
    await context.close();
  });

  it("opens a blank form from the menu and switches sheets", async () => {
    const context = await desk.context();
    const page = await desk.open(context);
    await gridReady(page);
    await page.getByText("整体自评表", { exact: true }).first().click();
    await page.getByRole("button", { name: "示例与空白表" }).click();
    await page.getByRole("menuitem", { name: "全国通用2020版" }).click();
    await page.waitForFunction(() => document.title.startsWith("全国通用2020版.xlsx"));
    await gridReady(page);
    expect(await page.getByRole("button", { name: "一键校验" }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it("opens the file chosen while the page still starts, not the sample instead", async () => {
    const context = await desk.context();
    // The file takes longer to read than the page to look up what it kept, after which it opens the sample.
    await context.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      IDBFactory.prototype.open = function (...asked): IDBOpenDBRequest {
        const request = open(...asked);
        Object.defineProperty(request, "onsuccess", {
          set: (answer: () => void) => request.addEventListener("success", () => setTimeout(answer, 500)),
        });
        return request;
      };
      Blob.prototype.arrayBuffer = async function (): Promise<ArrayBuffer> {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return new Response(this).arrayBuffer();
      };
    });
    const page = await desk.open(context);
    await openFile(page, EXTRAS);
    await context.close();
  });

  it("answers a broken file with a sentence and keeps the opened one; an old .xls can be looked at and checked", async () => {
    const context = await desk.context();
    const page = await desk.open(context);
    await gridReady(page);
    await page
      .locator("[data-testid=open-input]")
      .setInputFiles({ name: "坏文件.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("不是表格") });
    await page.getByText("没有打开“坏文件.xlsx”").waitFor();
    expect(await page.title()).toMatch(/^芦淞/);
    await openFile(page, fixture("legacy.xls"));
    await page.getByText("这是旧版 .xls 文件").waitFor();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.getByText("已读").first().waitFor();
    await context.close();
  });
});

describe("the workbench, opened from the disk", () => {
  it("opens, checks and saves without a server, and takes a dropped file", async () => {
    const context = await desk.context({ acceptDownloads: true });
    const page = await desk.open(context, desk.fromDisk);
    await gridReady(page);
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.getByText("必须修改").first().waitFor();
    const content = [...readFileSync(fixture("package-c-exceljs.xlsx"))];
    await page.evaluate((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "拖入的表.xlsx"));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, content);
    await page.waitForFunction(() => document.title.startsWith("拖入的表.xlsx"));
    await gridReady(page);
    const { bytes } = await save(page);
    expect(bytes.length).toBe(statSync(fixture("package-c-exceljs.xlsx")).size);
    await context.close();
  });
});

describe("the workbench on a phone", () => {
  it("shows a form to fill instead of a spreadsheet, with the same pane and the same file", async () => {
    const context = await desk.context({ viewport: { width: 390, height: 844 }, acceptDownloads: true });
    const page = await desk.open(context);
    await page.locator("[data-testid=form]").waitFor();
    expect(await page.locator("[data-testid=grid] canvas").count()).toBe(0);
    await page.locator("[data-testid=open-input]").setInputFiles(EXTRAS);
    await page.waitForFunction(() => document.title.startsWith("package-d"));
    const field = page.getByLabel(/G4）/);
    await field.fill("99");
    await field.blur();
    await edited(page);
    await expect.poll(() => page.getByLabel(/I4）/).inputValue()).toBe("12.77%");
    await picture(page, "workbench-phone-form");
    expect(cell((await save(page)).bytes, "G4").value).toBe(99);
    await page.getByRole("tab", { name: "校验" }).first().click();
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.getByText("已读").first().waitFor();
    await picture(page, "workbench-phone-pane");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });
});
