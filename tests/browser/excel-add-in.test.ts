import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ExcelPage } from "../excel-host/page.ts";
import { workbookData } from "../excel-host/workbook-data.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { oddForm } from "../forms/odd-form.ts";
import { seedWorkbook } from "../fixtures/load.ts";
import { decideOnBroughtSettings, EVERYTHING_OFF } from "./brought-settings.ts";
import { openExcelStage, type ExcelStage } from "./excel-stage.ts";
import {
  explain,
  fixAllThenRestore,
  fixThenTakeBack,
  fixThenUndo,
  stillExplained,
  WRONG_TOTAL,
} from "./finishing-stories.ts";
import { protectedData, reloadPane, selection, sheetNames, typeInto, valueAt } from "./excel-story.ts";
import { walkByKeyboard } from "./walk-by-keyboard.ts";
import { picture } from "./picture.ts";
import { button, card, check, goTo, notice, openSection, settled, expectStatus } from "./pane-steps.ts";

let stage: ExcelStage;

beforeAll(async () => {
  stage = await openExcelStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.troubles()).toEqual([]);
  expect(stage.outside()).toEqual([]);
});

/** Presses a ribbon button and waits until the add-in reports the command as completed. */
async function press(page: Page, action: string): Promise<void> {
  await page.evaluate(async (name) => {
    const contract = (window as ExcelPage).emulatedExcel?.contract;
    const before = contract?.completedCommands() ?? 0;
    contract?.press(name);
    while (contract?.completedCommands() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  }, action);
}

const look = (page: Page): Promise<unknown> => page.evaluate(() => (window as ExcelPage).emulatedExcel?.look());
const dataRequests = (page: Page): Promise<number> =>
  page.evaluate(() => (window as ExcelPage).emulatedExcel?.host.dataRequests.length ?? -1);
const marks = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (window as ExcelPage).emulatedExcel?.workbook.sheets.reduce(
        (sum, sheet) => sum + sheet.conditionalFormats.length,
        0,
      ) ?? -1,
  );

describe("the built add-in in a browser", () => {
  it("checks from the ribbon, marks, and clears without a trace", async () => {
    const page = await stage.open(workbookData(seedWorkbook("芦淞")), { edition: "ltsc2021" });
    await page.getByText("绩核").first().waitFor();
    const before = await look(page);
    await press(page, "runCheck");
    expect(await marks(page)).toBeGreaterThan(0);
    await page
      .getByText(/需修改/)
      .first()
      .waitFor();
    await press(page, "clearMarks");
    expect(await marks(page)).toBe(0);
    expect(await look(page)).toEqual(before);
  });

  it("runs at the declared floor of the Excel API", async () => {
    const page = await stage.open(workbookData(seedWorkbook("青云谱")), { edition: "floor" });
    await press(page, "runCheck");
    expect(await dataRequests(page)).toBeGreaterThan(0);
    await press(page, "runFill");
    await press(page, "openPane");
  });

  it("registers the cell functions of the manifest", async () => {
    const page = await stage.open({ sheets: [{ name: "表", cells: {} }] });
    await page.waitForFunction(() => (window as ExcelPage).emulatedExcel?.host.functions.ready === true);
    const metadata = JSON.parse(stage.file("functions.json").toString("utf8")) as Parameters<
      NonNullable<ExcelPage["emulatedExcel"]>["host"]["functions"]["register"]
    >[0];
    const result = await page.evaluate(async (file) => {
      const functions = (window as ExcelPage).emulatedExcel?.host.functions;
      functions?.register(file);
      return functions?.call("EXECRATE", [[[100]], [[50]]]);
    }, metadata);
    expect(result).toEqual({ value: [[0.5]] });
  });
});

describe("the whole story in Excel", () => {
  const sheet = "整体自评表";

  it("check, jump, fix, explain, fill, restore, export, clean: the workbook ends as it began", async () => {
    const page = await stage.open(workbookData(seedWorkbook("芦淞")), { edition: "current" });
    const before = await look(page);
    await check(page);
    await page.getByRole("searchbox").fill("W04");
    const total = card(page, "W04").first();
    await total.getByRole("button", { name: "定位到 整体自评表!G27" }).click();
    await expect.poll(() => selection(page)).toEqual([sheet, 26, 6]);
    await settled(page);
    await total.getByRole("button", { name: "修正为 100" }).click();
    await total.waitFor({ state: "detached" });
    await settled(page);
    expect(await valueAt(page, sheet, 26, 6)).toBe(100);
    await notice(page).getByRole("button", { name: "还原：修正 整体自评表!G27：90 → 100" }).click();
    await expectStatus(page, "共 1 格");
    expect(await valueAt(page, sheet, 26, 6)).toBe(90);
    await total.getByRole("button", { name: "写明原因" }).click();
    await total.getByRole("textbox").fill("执行率单列，不计入分值合计");
    await total.getByRole("button", { name: "保存说明" }).click();
    await page.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
    await check(page);
    await total.getByText("执行率单列，不计入分值合计").waitFor();
    await goTo(page, "填充");
    await page.getByRole("button", { name: /^写入 \d+ 格$/ }).click();
    await expectStatus(page, /^已写入 \d+ 格/);
    await page
      .getByRole("main")
      .getByRole("button", { name: /^还原：填充/ })
      .click();
    await expectStatus(page, /^已还原“填充 \d+ 格”/);
    await openSection(page, "导出结果");
    await button(page, "写入结果工作表").click();
    await expectStatus(page, "四张结果工作表");
    expect((await sheetNames(page)).slice(-4)).toEqual(["绩核-摘要", "绩核-明细", "绩核-检查清单", "绩核-运行信息"]);
    await openSection(page, "提交前清理");
    await button(page, "清理…").click();
    await button(page, "确定清理").click();
    await expectStatus(page, "清理完成");
    expect(await look(page)).toEqual(before);
  });

  it("follows a fix and its undoing, fixes all with one step back, takes back by name, keeps an explanation", async () => {
    const page = await stage.open(workbookData(seedWorkbook("芦淞")), { edition: "current" });
    await check(page);
    await fixThenUndo(page, () => typeInto(page, WRONG_TOTAL.cell, WRONG_TOTAL.wrong));
    await fixAllThenRestore(page);
    await fixThenTakeBack(page);
    await explain(page);
    await reloadPane(page);
    await stillExplained(page);
  });

  it("walks from the first finding to 可以报送 by keyboard alone", async () => {
    const page = await stage.open(workbookData(seedWorkbook("芦淞")), { edition: "current" });
    await check(page);
    await walkByKeyboard(page);
  });

  it("shows a newcomer a sample with real faults, checks only that, and takes it away again", async () => {
    const page = await stage.open({ sheets: [{ name: "Sheet1", cells: {} }] }, { edition: "ltsc2021" });
    const before = await look(page);
    await button(page, "放一张示例表试试").waitFor();
    expect(await page.getByRole("listitem").count()).toBe(3);
    await button(page, "放一张示例表试试").click();
    await page.getByText("现在核对的只是“绩核示例”这张示例表").waitFor();
    await settled(page);
    expect(await sheetNames(page)).toEqual(["Sheet1", "绩核示例"]);
    expect(await valueAt(page, "绩核示例", 26, 6)).toBe(90);
    await page.locator("[data-forms] summary").click();
    await page.getByText("识别为：部门（单位）整体支出绩效自评表 · 2023 年度").waitFor();
    await page.getByLabel("评分口径").first().selectOption({ index: 1 });
    // A result made with other settings is replaced automatically.
    await page.locator("header [data-stale]").waitFor({ state: "detached" });
    await settled(page);
    await expect
      .poll(() =>
        page
          .getByLabel("评分口径")
          .first()
          .evaluate((list: HTMLSelectElement) => list.selectedIndex),
      )
      .toBe(1);
    await page.getByRole("searchbox").fill("W04");
    await card(page, "W04").first().getByRole("button", { name: "修正为 100" }).click();
    await expect.poll(() => valueAt(page, "绩核示例", 26, 6)).toBe(100);
    await settled(page);
    await page.getByRole("navigation").getByRole("button", { name: /^校验/ }).click();
    await button(page, "删除示例").click();
    await expectStatus(page, "示例表已删除");
    await button(page, "放一张示例表试试").waitFor();
    await openSection(page, "提交前清理");
    await button(page, "清理…").click();
    await button(page, "确定清理").click();
    await expectStatus(page, "清理完成");
    expect(await look(page)).toEqual(before);
  });

  it("asks about settings that come with a workbook, and counts them in the verdict once they are accepted", async () => {
    const data = { ...workbookData(seedWorkbook("芦淞")), settings: { JiHe: EVERYTHING_OFF } };
    const page = await stage.open(data, { edition: "current" });
    await button(page, "一键校验").first().click();
    await decideOnBroughtSettings(page);
    await picture(page, "excel-brought-settings");
  });

  it("stops while it checks, keeps what it found as a partial result, and exports it as one", async () => {
    const page = await stage.open(workbookData(seedWorkbook("衡山")), { edition: "current" });
    // Presses 取消 as soon as the pane names a sheet it works on.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((_, observer) => {
        const text = document.querySelector("header [data-busy]")?.textContent ?? "";
        if (text !== "") seen.push(text);
        if (!/^正在(?:识别|核对)/.test(text)) return;
        observer.disconnect();
        [...document.querySelectorAll("button")].find((candidate) => candidate.textContent === "取消")?.click();
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await button(page, "一键校验").first().click();
    await page.getByRole("heading", { name: /^部分结果：有 \d+ 项未能检查$/ }).waitFor();
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.at(-1))).toMatch(
      /^正在(?:识别|核对)/,
    );
    await expectStatus(page, "部分结果");
    await page.getByText("校验中途取消，这一项没有核对").first().waitFor();
    await openSection(page, "导出结果");
    await button(page, "写入结果工作表").click();
    await expectStatus(page, "四张结果工作表");
    expect(await valueAt(page, "绩核-摘要", 1, 1)).toMatch(/^部分结果：/);
    await goTo(page, "校验");
    await check(page);
    await page.getByRole("heading", { name: /^有 \d+ 处需修改$/ }).waitFor();
  });

  it("asks what an unknown form is, reads it as told, and forgets it with the rest", async () => {
    const page = await stage.open(workbookData(workbookOf([oddForm()])), { edition: "ltsc2021" });
    const before = await look(page);
    await button(page, "一键校验").first().click();
    await page.getByRole("heading", { name: "没有识别出绩效表" }).waitFor();
    await button(page, "指定对应关系").click();
    await page.getByLabel("G2 实得 的含义").selectOption({ label: "实际完成值" });
    await button(page, "使用并重新校验").click();
    await page.getByRole("alert").getByText("E2和G2都指定成了“实际完成值”").waitFor();
    await page.getByLabel("G2 实得 的含义").selectOption({ label: "得分" });
    await button(page, "使用并重新校验").click();
    await page.getByText("按您指定的对应关系识别：A2“大类”是一级指标").waitFor();
    await settled(page);
    await page.getByText("登记!G6").first().waitFor();
    expect(await marks(page)).toBeGreaterThan(0);
    await check(page);
    await page.getByText("按您指定的对应关系识别").waitFor();
    await openSection(page, "提交前清理");
    await button(page, "清理…").click();
    await button(page, "确定清理").click();
    await expectStatus(page, "清理完成");
    expect(await look(page)).toEqual(before);
  });

  it("offers no fix in a protected workbook, leaves it as it is, and follows an edit by itself", async () => {
    const page = await stage.open(protectedData(workbookData(seedWorkbook("芦淞"))), { edition: "current" });
    const before = await look(page);
    await check(page);
    await expectStatus(page, "工作表受保护");
    await page.getByRole("searchbox").fill("W04");
    await card(page, "W04").first().getByText("单元格受保护，不能修正").waitFor();
    expect(await look(page)).toEqual(before);
    await typeInto(page, "整体自评表!G27", 100);
    await card(page, "W04").first().waitFor({ state: "detached" });
  });
});

describe("the built files", () => {
  it("show the pane after at most 220 KB: React, Fluent, the host and the cell functions; the core follows", () => {
    expect(sizeOf("taskpane.js")).toBeLessThanOrEqual(220 * 1024);
  });

  it("keep the script of the cell functions within 34 KB, minified and compressed", () => {
    expect(sizeOf("functions.js")).toBeLessThanOrEqual(34 * 1024);
  });

  /** Compressed size in bytes, printed for the record. */
  function sizeOf(name: string): number {
    const size = gzipSync(stage.file(name), { level: 9 }).byteLength;
    console.info(`${name}: ${size} bytes gz`);
    return size;
  }
});
