import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Frame, Page } from "playwright-core";
import { workbookOf } from "../../addin/sheet/build.ts";
import { bundlePage } from "../browser/bundle.ts";
import { decideOnBroughtSettings, EVERYTHING_OFF } from "../browser/brought-settings.ts";
import { launchBrowser } from "../browser/chromium.ts";
import { mapOddForm } from "../browser/map-odd-form.ts";
import { card, notice, settled, expectStatus } from "../browser/pane-steps.ts";
import { stopWhileChecking } from "../browser/stop-check.ts";
import { oddForm } from "../forms/odd-form.ts";
import {
  explain,
  fixAllThenRestore,
  fixThenTakeBack,
  fixThenUndo,
  stillExplained,
  WRONG_TOTAL,
} from "../browser/finishing-stories.ts";
import { walkByKeyboard } from "../browser/walk-by-keyboard.ts";
import { picture } from "../browser/picture.ts";
import { pageHtml, serve, type StaticServer } from "../browser/serve.ts";
import { seedForm } from "../fixtures/load.ts";
import { plainWorkbook } from "../wps-host/plain-workbook.ts";
import type { WpsWindow } from "../wps-host/page.ts";
import type { Faults } from "../wps-host/faults.ts";
import { VERSION } from "../../addin/messages/version.ts";
import { builtPackage, filesUnder } from "./built.ts";

const WORKBOOK = plainWorkbook(
  workbookOf([seedForm("lusong-2023-dept-self-eval"), seedForm("lukou-2021-dept-self-eval")]),
);
const POINTS = "整体自评表!G27";
const SCORE = "部门整体自评表!I6";
const PAGE_STYLE =
  "<style>.pane { position: fixed; right: 0; top: 0; bottom: 0; height: 100%; border: 0; border-left: 1px solid #999 }</style>";

let browser: Browser;
let server: StaticServer;
let built = "";
const troubles: string[] = [];

beforeAll(async () => {
  const [folder, script] = await Promise.all([
    builtPackage(),
    bundlePage(new URL("../wps-host/page.ts", import.meta.url)),
  ]);
  built = folder;
  server = await serve({
    "/wps.html": pageHtml("/wps.js").replace("</head>", `${PAGE_STYLE}</head>`),
    "/wps.js": script,
    ...filesUnder(`${folder}/web`, "/web/"),
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => {
  expect(troubles.splice(0)).toEqual([]);
});

type Ask<Name extends keyof WpsWindow> = WpsWindow[Name] extends (...values: infer Values) => infer Result
  ? (...values: Values) => Promise<Awaited<Result>>
  : never;
const ask = <Name extends keyof WpsWindow>(page: Page, name: Name): Ask<Name> =>
  ((...values: unknown[]) =>
    page.evaluate(([method, given]) => (window.wpsWindow[method] as (...all: unknown[]) => unknown)(...given), [
      name,
      values,
    ] as const)) as Ask<Name>;

/** Opens the fake WPS with the built add-in in it. */
async function openWps(faults: Partial<Faults> = {}, workbook = WORKBOOK): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 720 },
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.addInitScript(() => {
    if (window.parent !== window) Object.assign(window, window.parent.wpsScope);
  });
  await page.goto(`${server.url}/wps.html`);
  await ask(page, "start")(workbook, `${server.url}/web/`, faults);
  return page;
}

/** The pane's page once a ribbon button has opened it. */
async function pane(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe.pane");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("no pane");
  await frame.locator("header").locator("visible=true").first().waitFor();
  return frame;
}

/** Presses a ribbon button and waits until the pane received its request. */
async function press(page: Page, id: string): Promise<Frame> {
  await ask(page, "press")(id);
  const frame = await pane(page);
  await expect.poll(ask(page, "waiting")).toBe(false);
  return frame;
}

async function check(page: Page): Promise<Frame> {
  const frame = await press(page, "jiheCheck");
  await frame.locator("header [data-count]").first().waitFor();
  await settled(frame);
  return frame;
}

describe("the built package in a WPS", () => {
  it("registers the functions once, from the entry page, and knows its ribbon pictures", async () => {
    const page = await openWps();
    expect(await ask(page, "functions")()).toContain("JX.EXECRATE");
    expect((await ask(page, "functions")()).length).toBe(12);
    for (const id of ["jiheCheck", "jiheFill", "jiheClear", "jiheClean", "jihePane"]) {
      const response = await page.request.get(`${server.url}/web/${await ask(page, "image")(id)}`);
      expect(response.status()).toBe(200);
    }
    expect(await ask(page, "panes")()).toBe(0);
    await page.context().close();
  });

  it("checks, jumps, fixes, restores, fills with functions, clears and leaves nothing behind", async () => {
    const page = await openWps();
    const before = await ask(page, "look")();
    const frame = await check(page);
    expect(await frame.getByRole("heading", { level: 1 }).textContent()).toMatch(/处需修改/u);
    expect(await ask(page, "marks")()).toBeGreaterThan(0);
    expect(await ask(page, "notes")()).toBeGreaterThan(0);
    await picture(page, "wps-check");

    await frame.getByRole("searchbox").fill("W04");
    const wrong = card(frame, "W04").first();
    await wrong.getByRole("button", { name: `定位到 ${POINTS}` }).click();
    await expect.poll(ask(page, "selection")).toBe(POINTS);
    await settled(frame);
    await wrong.getByRole("button", { name: "修正为 100" }).click();
    await wrong.waitFor({ state: "detached" });
    await settled(frame);
    expect(await ask(page, "value")(POINTS)).toBe(100);
    await notice(frame)
      .getByRole("button", { name: /^还原：修正/ })
      .click();
    await expectStatus(frame, "共 1 格");
    expect(await ask(page, "value")(POINTS)).toBe(90);
    await wrong.waitFor();

    await press(page, "jiheFill");
    await frame.locator(`[data-fill="${SCORE}"]`).waitFor();
    await settled(frame);
    await frame.getByRole("button", { name: "全不选" }).click();
    await frame.locator(`[data-fill="${SCORE}"]`).getByRole("checkbox").click();
    await frame.getByRole("combobox", { name: "写入方式" }).selectOption("jx");
    await frame.getByRole("button", { name: "写入 1 格" }).click();
    await expectStatus(frame, "已写入 1 格");
    expect(await ask(page, "formula")(SCORE)).toMatch(/^JX\.EXECSCORE\(/u);
    expect(await ask(page, "value")(SCORE)).toBe(10);
    await picture(page, "wps-fill");

    await press(page, "jiheClear");
    await expectStatus(frame, "已清除");
    expect(differences(before, await ask(page, "look")(), SCORE)).toEqual([]);

    await check(page);
    await press(page, "jiheClean");
    await frame.getByRole("button", { name: "清理…" }).click();
    await frame.getByRole("button", { name: "确定清理" }).click();
    await expectStatus(frame, "清理完成");
    expect(await ask(page, "formula")(SCORE)).toBeNull();
    expect(await ask(page, "value")(SCORE)).toBe(10);
    const after = await ask(page, "look")();
    expect(differences(before, after, SCORE)).toEqual([]);
    expect((JSON.parse(after) as { names: unknown[] }).names).toEqual([]);
    expect(await ask(page, "misspelled")()).toEqual([]);
    await page.context().close();
  });

  it("hides the pane by its own button, and the ribbon shows the same pane again", async () => {
    const page = await openWps();
    const frame = await press(page, "jihePane");
    await frame.getByRole("button", { name: "隐藏面板" }).click();
    await expect.poll(ask(page, "paneVisible")).toBe(false);
    await press(page, "jihePane");
    expect([await ask(page, "paneVisible")(), await ask(page, "panes")()]).toEqual([true, 1]);
    await page.context().close();
  });

  it("checks again by itself after an edit, and asks to finish a cell being edited", async () => {
    const page = await openWps();
    const frame = await check(page);
    await frame.getByRole("searchbox").fill("W04");
    await card(frame, "W04").first().waitFor();
    await ask(page, "edit")(POINTS, 100);
    await card(frame, "W04").first().waitFor({ state: "detached" });
    await ask(page, "setFault")({ cellEditing: true });
    await press(page, "jiheClear");
    await expectStatus(frame, "请先按回车键完成编辑");
    await page.context().close();
  });

  it("follows a fix and its undoing, fixes all with one step back, takes back by name, keeps an explanation", async () => {
    const page = await openWps();
    const frame = await check(page);
    await fixThenUndo(frame, () => ask(page, "edit")(WRONG_TOTAL.cell, WRONG_TOTAL.wrong));
    await fixAllThenRestore(frame);
    await fixThenTakeBack(frame);
    await explain(frame);
    await frame.goto(frame.url());
    await frame.waitForSelector("header");
    await stillExplained(frame);
    await page.context().close();
  });

  it("walks from the first finding to 可以报送 by keyboard alone", async () => {
    const page = await openWps();
    await walkByKeyboard(await check(page));
    await page.context().close();
  });

  it("works without custom functions, without undo steps and with other answer shapes", async () => {
    const page = await openWps({
      noFunctions: true,
      noDebugTools: true,
      rank1: true,
      addressProperty: true,
      blank: undefined,
      noSpecialCells: true,
    });
    const frame = await check(page);
    expect(await ask(page, "functions")()).toEqual([]);
    await press(page, "jiheFill");
    await frame.locator(`[data-fill="${SCORE}"]`).waitFor();
    await settled(frame);
    expect(await frame.getByRole("combobox", { name: "写入方式" }).locator("option").allTextContents()).toEqual([
      "数值",
      "Excel 公式",
    ]);
    await frame.getByText("没有绩核的单元格函数").waitFor();
    await frame.getByRole("button", { name: "全不选" }).click();
    await frame.locator(`[data-fill="${SCORE}"]`).getByRole("checkbox").click();
    await frame.getByRole("button", { name: "写入 1 格" }).click();
    await expectStatus(frame, "已写入 1 格");
    expect(await ask(page, "value")(SCORE)).toBe(10);
    await page.context().close();
  });

  it("keeps findings and settings of each open workbook apart", async () => {
    const page = await openWps();
    const frame = await check(page);
    const shown = (): ReturnType<Frame["locator"]> => frame.locator(".workbook:not([hidden])");
    const verdict = await shown().getByRole("heading", { level: 1 }).textContent();
    await ask(page, "openMore")(plainWorkbook(workbookOf([seedForm("qingyunpu-2021-dept-self-eval")])), "另一份.xlsx");
    await shown().getByRole("button", { name: "一键校验" }).first().waitFor();
    await press(page, "jiheCheck");
    await shown().locator("header [data-count]").first().waitFor();
    await settled(frame);
    expect(await ask(page, "marks")()).toBeGreaterThan(0);
    await ask(page, "bringToFront")(0);
    await expect.poll(() => shown().getByRole("heading", { level: 1 }).textContent()).toBe(verdict);
    await press(page, "jiheClear");
    await expectStatus(frame, "已清除");
    expect(await ask(page, "marks")()).toBe(0);
    await ask(page, "bringToFront")(1);
    expect(await ask(page, "marks")()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("asks what an unknown form is, reads it as told, and cleaning forgets it", async () => {
    const page = await openWps({}, plainWorkbook(workbookOf([oddForm()])));
    const before = await ask(page, "look")();
    const frame = await press(page, "jiheCheck");
    await mapOddForm(frame);
    expect(await ask(page, "marks")()).toBeGreaterThan(0);
    await picture(page, "wps-mapping");
    await press(page, "jiheClean");
    await frame.getByRole("button", { name: "清理…" }).click();
    await frame.getByRole("button", { name: "确定清理" }).click();
    await expectStatus(frame, "清理完成");
    expect(await ask(page, "look")()).toBe(before);
    await page.context().close();
  });

  it("asks about settings that come with a workbook, and counts them in the verdict once they are accepted", async () => {
    const text = JSON.stringify(EVERYTHING_OFF);
    const names = (text.match(/[^]{1,120}/gu) ?? []).map((part, index) => ({
      name: `_jihe_${String(index + 1).padStart(4, "0")}`,
      formula: `"${part.replaceAll('"', '""')}"`,
      sheet: null,
    }));
    const page = await openWps({}, { ...WORKBOOK, names });
    const frame = await press(page, "jiheCheck");
    await decideOnBroughtSettings(frame);
    await picture(page, "wps-brought-settings");
    await page.context().close();
  });

  it("stops while it checks and keeps what it found as a partial result", async () => {
    const page = await openWps();
    const frame = await press(page, "jihePane");
    await stopWhileChecking(frame);
    await frame.getByRole("button", { name: "一键校验" }).first().click();
    await frame.getByRole("heading", { name: /^部分结果：/ }).waitFor();
    await frame.getByText("校验中途取消，这一项没有核对").first().waitFor();
    await settled(frame);
    await frame.getByRole("button", { name: "重新校验" }).first().click();
    await frame.getByRole("heading", { name: /^有 \d+ 处需修改$/u }).waitFor();
    await page.context().close();
  });

  it("starts from files on the disk as well, without a server", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => troubles.push(error.message));
    const folder = pathToFileURL(`${built}/jihe_${VERSION}/`).href;
    await page.goto(`${folder}index.html`);
    await page.goto(`${folder}taskpane.html`);
    await page.getByText("请在 WPS 表格中打开本面板").waitFor();
    // As WPS does it: the object model is there before the page's script runs.
    await page.addInitScript({
      content: `${await bundlePage(new URL("../wps-host/page.ts", import.meta.url))}\nwindow.wpsWindow.open(${JSON.stringify(WORKBOOK)}); Object.assign(window, window.wpsScope);`,
    });
    await page.goto(`${folder}index.html`);
    expect(await page.evaluate(() => window.wpsWindow.functions().length)).toBe(12);
    await page.goto(`${folder}taskpane.html`);
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.locator("header [data-count]").first().waitFor();
    await page.getByRole("heading", { level: 1, name: /处需修改/u }).waitFor();
    await context.close();
  });

  it("answers every open question in 完整检测 as text, in a workbook of its own", async () => {
    const page = await openWps();
    const frame = await press(page, "jihePane");
    const before = await ask(page, "look")();
    await frame.getByRole("button", { name: "完整检测" }).click();
    await frame.getByRole("button", { name: "开始检测" }).click();
    const box = frame.getByRole("textbox", { name: "绩核 WPS 完整检测" });
    await frame.waitForFunction(() =>
      (document.querySelector("textarea")?.value ?? "").includes("登记后函数被调用次数"),
    );
    await settled(frame);
    const text = await box.inputValue();
    for (const label of [
      "WPS 内部版本：12.1.0.26899",
      "加载方式：http:",
      "公式错误值的读取形式：",
      "省略的参数：",
      "区域参数中的空格：",
      "函数抛错时单元格显示：",
      "模块脚本：可用",
      "整组撤销",
      "隐藏名称保存：",
      "条件格式标记：",
    ])
      expect(text).toContain(label);
    for (const words of ["附件3", "2023年度", "资金总额"]) expect(text).not.toContain(words);
    expect(text).toContain("-2146826281");
    expect(text).toContain("-2147352572");
    expect(await ask(page, "look")()).toBe(before);
    await picture(page, "wps-field");
    await frame.getByRole("button", { name: "返回" }).click();
    await frame.locator("header").waitFor();
    expect(await frame.locator(".workbook").count()).toBe(1);
    await page.context().close();
  });
});

interface Look {
  readonly sheets: readonly Record<string, unknown>[];
}

/** What of the sheets changed between two looks, apart from one cell: `sheet.member`. */
function differences(before: string, after: string, but: string): string[] {
  const [old, now] = [JSON.parse(before) as Look, JSON.parse(after) as Look];
  const text = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? value.filter((entry) => !(Array.isArray(entry) && entry[0] === but)) : value);
  if (old.sheets.length !== now.sheets.length) return ["sheets"];
  return old.sheets.flatMap((sheet, index) =>
    Object.keys(sheet)
      .filter((member) => text(sheet[member]) !== text(now.sheets[index]?.[member]))
      .map((member) => `${String(sheet.name)}.${member}`),
  );
}
