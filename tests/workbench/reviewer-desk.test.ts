import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import { picture } from "../browser/picture.ts";
import { seriousFaults } from "../browser/axe.ts";
import { bytesOf, gridReady, untilKept } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

const desk = sharedDesk();

/** What a reviewer gets: a folder a unit, the forms in them called the same. */
function filings(): string {
  const root = mkdtempSync(join(tmpdir(), "jihe-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, "各单位");
  for (const [unit, sample] of [
    ["甲", "芦淞2023"],
    ["乙", "君山2020"],
    ["丙", "青云谱2021"],
    ["丁", "衡山2023"],
  ] as const) {
    mkdirSync(join(folder, unit), { recursive: true });
    copyFileSync(join(samples, `${sample}.xlsx`), join(folder, unit, "自评表.xlsx"));
  }
  writeFileSync(join(folder, "丁", "坏表.xlsx"), "坏");
  return folder;
}

async function deskWith(folder: string, width = 1440): Promise<Page> {
  const context = await desk.context({ acceptDownloads: true, viewport: { width, height: 900 } });
  const page = await desk.open(context);
  if (width > 820) await gridReady(page);
  await page.getByRole("button", { name: "批量校验" }).click();
  await choose(page, folder);
  return page;
}

async function choose(page: Page, folder: string): Promise<void> {
  await page.locator("[data-testid=batch-folder]").setInputFiles(folder);
  await page.getByText("个文件已全部校验").waitFor();
}

function rowOf(page: Page, folder: string): Locator {
  return page.locator("[data-testid=batch-table] tbody tr", { has: page.getByText(folder, { exact: true }) });
}

/** Corrects the total of the first sample on disk, as the unit does between two rounds. */
async function mend(path: string): Promise<void> {
  const host = XlsxHost.open(readFileSync(path));
  await host.write([{ cell: { sheet: "整体自评表", row: 26, column: 6 }, content: { kind: "value", value: 100 } }]);
  writeFileSync(path, host.bytes());
}

describe("the reviewer's desk", () => {
  it("opens a finding of the right one of two files with one name", async () => {
    const page = await deskWith(filings());
    await rowOf(page, "乙").getByRole("button", { name: "转到第一处必须修改" }).click();
    await page.getByText("财政供养人员控制率为120%").first().waitFor();
    await gridReady(page);
    await expect.poll(() => page.locator("[data-testid=grid] input").first().inputValue()).toBe("F3");
    await page.getByRole("button", { name: "批量校验" }).click();
    await expect.poll(() => rowOf(page, "乙").getAttribute("aria-current")).toBe("true");
    await rowOf(page, "甲").getByRole("button", { name: "甲/自评表.xlsx 的明细" }).click();
    await page.getByRole("button", { name: /W07.*整体自评表!H27/ }).click();
    await expect.poll(() => page.locator("[data-testid=grid] input").first().inputValue()).toBe("H27");
    await page.context().close();
  });

  it("counts by check, plots the units, and narrows the table", async () => {
    const page = await deskWith(filings());
    const bars = page.locator(".wb-bars button");
    await expect.poll(() => bars.count()).toBe(8);
    const counts = (await page.locator(".wb-bar-count").allInnerTexts()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await picture(page, "desk-1440");
    await bars.first().click();
    const rows = page.locator("[data-testid=batch-table] tbody tr");
    await expect.poll(() => rows.count()).toBeLessThan(5);
    await page.getByRole("button", { name: "清除过滤" }).click();
    await page.getByLabel("按“必须修改”过滤").fill(">3");
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByLabel("按“文件夹”过滤").fill("丁");
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole("button", { name: "清除过滤" }).click();
    await page.getByRole("button", { name: /执行率 .*自评总分 95/ }).press("Enter");
    await page.waitForFunction(() => document.title.startsWith("自评表.xlsx"));
    await page.context().close();
  });

  it("writes the return slips of all units into one archive", async () => {
    const page = await deskWith(filings());
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "生成全部审核意见" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("审核意见.zip");
    const slips = unzipSync(await bytesOf(download));
    expect(Object.keys(slips)).toHaveLength(5);
    expect(Object.keys(slips).every((name) => name.endsWith("审核意见.docx"))).toBe(true);
    const broken = slips["坏表 审核意见.docx"];
    expect(new TextDecoder().decode(unzipSync(broken ?? new Uint8Array())["word/document.xml"])).toContain("没能审核");
    await page.context().close();
  });

  it("keeps the result after a reload, says which file changed, and compares the second round", async () => {
    const folder = filings();
    const page = await deskWith(folder);
    const form = join(folder, "甲", "自评表.xlsx");
    await mend(form);
    appendFileSync(join(folder, "丁", "坏表.xlsx"), "坏");
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await rowOf(page, "甲").getByText("校验后已改动").waitFor();
    await rowOf(page, "甲").getByRole("button", { name: "打开 甲/自评表.xlsx", exact: true }).click();
    await page.getByText("没有打开“自评表.xlsx”。这个文件在校验之后改动过").waitFor();
    await page.getByRole("button", { name: "按“必须修改”排序" }).click();
    await untilKept(page, "batch", /"column":"errors"/);
    await page.reload();
    await page.getByText(/上次（.*）的校验结果/).waitFor();
    await expect.poll(() => page.locator("[data-testid=batch-table] tbody tr").count()).toBe(5);
    await expect.poll(() => page.locator("th[data-column=errors]").getAttribute("aria-sort")).toBe("ascending");
    await choose(page, folder);
    await page.getByText(/与上一轮相比：已改 2 处，未改 \d+ 处，新出现 0 处/).waitFor();
    await rowOf(page, "甲").getByRole("button", { name: "甲/自评表.xlsx 的明细" }).click();
    await expect.poll(() => page.locator(".wb-settled").count()).toBe(2);
    await picture(page, "desk-second-round");
    await page.context().close();
  });

  it("takes the files of one folder as one filing", async () => {
    const folder = filings();
    copyFileSync(join(samples, "渌口2021.xlsx"), join(folder, "甲", "监控表.xlsx"));
    const page = await deskWith(folder);
    await page.getByLabel("同一文件夹的表和报告合为一份").click();
    await page.getByText("4 个文件已全部校验").waitFor();
    const row = rowOf(page, "甲");
    await expect.poll(() => row.innerText()).toContain("监控表.xlsx、自评表.xlsx");
    await row.getByRole("button", { name: "甲 的明细" }).click();
    await page
      .getByRole("button", { name: /\[自评表\.xlsx\]整体自评表!G27/ })
      .first()
      .click();
    await page.waitForFunction(() => document.title.startsWith("自评表.xlsx"));
    await gridReady(page);
    await expect.poll(() => page.locator("[data-testid=grid] input").first().inputValue()).toBe("G27");
    await page.context().close();
  });

  it.each([1440, 350])("has no serious fault of access at %i px in any colours", async (width) => {
    const page = await deskWith(filings(), width);
    await rowOf(page, "甲").getByRole("button", { name: "甲/自评表.xlsx 的明细" }).click();
    for (const [name, media] of [
      ["light", { colorScheme: "light", forcedColors: "none" }],
      ["dark", { colorScheme: "dark", forcedColors: "none" }],
      ["forced", { colorScheme: "dark", forcedColors: "active" }],
    ] as const) {
      await page.emulateMedia(media);
      await picture(page, `desk-${name}-${width}`);
      expect(await seriousFaults(page, `${name}-${width}`, ".wb-batch")).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
