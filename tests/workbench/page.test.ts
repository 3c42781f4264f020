import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { formatPosition, parsePosition } from "../../addin/sheet/address.ts";
import { mergeIndex } from "../../addin/sheet/merges.ts";
import { cellAt, keyPosition, type Cell } from "../../addin/sheet/snapshot.ts";
import { pictureFolder } from "../browser/chromium.ts";
import { clickCell, gridReady, nameBox, openFile, save } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const packages = fileURLToPath(new URL("../fixtures/packages/", import.meta.url));
const fixture = (name: string): string => join(packages, name);
const EXTRAS = fixture("package-d-excel-extras.xlsx");

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
    await expect.poll(() => nameBox(page)).toMatch(/^[A-Z]+\d+/);
    expect(await nameBox(page)).not.toMatch(/^A1(?::|$)/);
    await page.screenshot({ path: join(pictureFolder(), "workbench-desktop.png") });
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
    await page.waitForTimeout(600);
    const { bytes } = await save(page);
    expect(cell(bytes, "F4").value).toBe(1000);
    expect(cell(bytes, "G4").formula).toBe("JX.EXECRATE(F4,E5)");
    expect(cell(bytes, "G5").formula).toBe("EXECRATE(F4,G4*100)");
    await page.getByRole("button", { name: "显示方式" }).click();
    await page.getByRole("menuitemcheckbox", { name: "表单" }).click();
    await expect.poll(() => page.getByLabel(/G4）/).inputValue()).toBe("0.78");
    expect(await page.getByLabel(/G5）/).inputValue()).toBe("0.08");
    await context.close();
  });

  it.each(["package-a-xlsxwriter.xlsx", "package-b-libreoffice.xlsx", "package-d-excel-extras.xlsx"])(
    "saves %s with one edited cell, all else byte for byte",
    async (name) => {
      const context = await desk.context({ acceptDownloads: true });
      const page = await desk.open(context);
      await openFile(page, fixture(name));
      const address = editable(readFileSync(fixture(name)));
      await clickCell(page, fixture(name), address);
      await page.keyboard.type("88.5");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.title.startsWith("●"));
      const saved = await save(page);
      expect(saved.name).toBe(name.replace(".xlsx", "（已修改）.xlsx"));
      expect(cell(saved.bytes, address).value).toBe(88.5);
      const [former, now] = [unzipSync(readFileSync(fixture(name))), unzipSync(saved.bytes)];
      const parts = changedParts(former, now).filter((part) => part !== "xl/workbook.xml");
      expect(parts).toEqual(["xl/worksheets/sheet1.xml"]);
      // The one thing the workbook part may gain is the wish to recalculate when it is opened next.
      const bare = (files: typeof now): string =>
        new TextDecoder()
          .decode(files["xl/workbook.xml"])
          .replace(/<calcPr[^>]*\/>/, (tag) => tag.replace(/ fullCalcOnLoad="[^"]*"/, ""));
      expect(bare(now)).toBe(bare(former));
      expect(await page.title()).not.toMatch(/^●/);
      await context.close();
    },
  );

  it.each([
    ["package-c-exceljs.xlsx", "G4"],
    ["package-d-excel-extras.xlsx", "E3"],
  ])("refuses the locked cells of %s with a sentence and leaves the file as it was", async (name, address) => {
    const context = await desk.context({ acceptDownloads: true });
    const page = await desk.open(context);
    await openFile(page, fixture(name));
    await clickCell(page, fixture(name), address);
    await page.keyboard.type("7");
    await page.getByText("这个单元格已锁定").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await page.waitForTimeout(300);
    const { bytes } = await save(page);
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(fixture(name)))).toBe(0);
    await context.close();
  });

  it("offers unsaved edits again after the page was closed, and forgets them when told to", async () => {
    const context = await desk.context({ acceptDownloads: true });
    const page = await desk.open(context);
    await openFile(page, EXTRAS);
    await clickCell(page, EXTRAS, "G4");
    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("●"));
    await page.waitForTimeout(1500);
    await page.close({ runBeforeUnload: false });
    const again = await desk.open(context);
    await again.getByText("上次没有保存就离开了").waitFor();
    await gridReady(again);
    await again.getByRole("button", { name: "恢复" }).click();
    await again.getByText("已恢复 1 格修改").waitFor();
    expect(cell((await save(again)).bytes, "G4").value).toBe(77);
    await again.reload();
    await gridReady(again);
    expect(await again.getByText("上次没有保存就离开了").count()).toBe(0);
    await context.close();
  });

  it("asks before unsaved edits are lost: when another file is opened and when the page is left", async () => {
    const context = await desk.context();
    const page = await desk.open(context);
    await openFile(page, EXTRAS);
    await clickCell(page, EXTRAS, "G4");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("●"));
    await page.locator("[data-testid=open-input]").setInputFiles(fixture("package-a-xlsxwriter.xlsx"));
    await page.getByText("打开其他文件会丢掉它们").waitFor();
    await page.getByRole("button", { name: "留在这里" }).click();
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    await context.close();
  });

  it("keeps nothing on this machine once told so", async () => {
    const context = await desk.context();
    const page = await desk.open(context);
    await gridReady(page);
    await page.getByRole("button", { name: "显示方式" }).click();
    await page.getByRole("menuitemcheckbox", { name: "在本机暂存未保存的修改" }).click();
    await page.getByText("已关闭暂存").waitFor();
    await page.keyboard.press("Escape");
    await openFile(page, EXTRAS);
    await clickCell(page, EXTRAS, "G4");
    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("●"));
    await page.waitForTimeout(1500);
    await page.close({ runBeforeUnload: false });
    const again = await desk.open(context);
    await gridReady(again);
    expect(await again.getByText("上次没有保存就离开了").count()).toBe(0);
    await context.close();
  });

  it("opens a blank form from the menu and switches sheets", async () => {
    const context = await desk.context();
    const page = await desk.open(context);
    await gridReady(page);
    await page.getByText("整体自评表", { exact: true }).first().click();
    await page.waitForTimeout(500);
    await page.getByRole("button", { name: "示例与空白表" }).click();
    await page.getByRole("menuitem", { name: "全国通用2020版" }).click();
    await page.waitForFunction(() => document.title.startsWith("全国通用2020版.xlsx"));
    await gridReady(page);
    expect(await page.getByRole("button", { name: "一键校验" }).count()).toBeGreaterThan(0);
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
    await page.waitForFunction(() => document.title.startsWith("●"));
    await expect.poll(() => page.getByLabel(/I4）/).inputValue()).toBe("12.77%");
    await page.screenshot({ path: join(pictureFolder(), "workbench-phone-form.png") });
    expect(cell((await save(page)).bytes, "G4").value).toBe(99);
    await page.getByRole("tab", { name: "校验" }).first().click();
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.getByText("已读").first().waitFor();
    await page.screenshot({ path: join(pictureFolder(), "workbench-phone-pane.png") });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });
});

function cell(bytes: Uint8Array, address: string): Cell {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  const position = parsePosition(address);
  if (!sheet || !position) throw new Error(`No cell ${address}`);
  return cellAt(sheet, position.row, position.column);
}

/** A cell near the top of the first sheet that may be edited: unlocked, not merged, a number. */
function editable(bytes: Uint8Array): string {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  const found =
    sheet &&
    [...sheet.cells].find(([key, { locked, value, formula }]) => {
      const { row, column } = keyPosition(key);
      return (
        !locked &&
        formula === null &&
        typeof value === "number" &&
        row < 12 &&
        column < 8 &&
        !mergeIndex(sheet).areaAt(row, column)
      );
    });
  if (!found) throw new Error("No cell to edit");
  return formatPosition(keyPosition(found[0]));
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Names of the parts that differ between two workbook files, or stand in one of them only. */
function changedParts(former: Parts, now: Parts): string[] {
  const names = new Set([...Object.keys(former), ...Object.keys(now)]);
  return [...names].filter(
    (name) => Buffer.compare(former[name] ?? Buffer.from("absent"), now[name] ?? Buffer.from("absent too")) !== 0,
  );
}
