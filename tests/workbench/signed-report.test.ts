import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { pictureFolder } from "../browser/chromium.ts";
import { check, openSection } from "../browser/pane-steps.ts";
import { bytesOf, gridReady, openFile } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

const desk = sharedDesk();

/** Checks a sample and opens the page that exports. */
async function exportPage(name: string): Promise<Page> {
  const page = await desk.open(await desk.context({ acceptDownloads: true }));
  await gridReady(page);
  await openFile(page, join(samples, name));
  await check(page);
  await openSection(page, "导出结果");
  return page;
}

/** Pages of a PDF as its page objects count them. */
function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

it("saves 校验报告 as a Word document", async () => {
  const page = await exportPage("芦淞2023.xlsx");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "校验报告存为 Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("株洲市芦淞区科技和工业信息化局 绩效自评校验报告.docx");
  const text = strFromU8(unzipSync(await bytesOf(download))["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("还不能报送：有 2 处必须修改");
  await page.context().close();
});

it.each([
  ["芦淞2023.xlsx", 1],
  ["渌口2021.xlsx", 2],
  // Forty findings at most are looked at.
  ["衡山2023.xlsx", 2],
])("prints the report of %s on %i pages of A4 and nothing else of the page", async (name, most) => {
  const page = await exportPage(name);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: "打印校验报告" }).click();
  await page.locator(".jihe-print").waitFor({ state: "attached" });
  expect(await page.title()).toContain("绩效自评校验报告");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("body > :visible").count()).toBe(1);
  expect(await page.locator(".jihe-print").innerText()).toContain("负责人：");
  await page.emulateMedia({ media: null });
  await page.evaluate((most) => {
    for (const row of document.querySelectorAll<HTMLTableRowElement>(".jihe-print tbody tr"))
      if (Number(row.cells[0]?.textContent) > most) row.remove();
  }, 40);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(join(pictureFolder(), `report-${name}.pdf`), pdf);
  expect(pageCount(pdf)).toBeLessThanOrEqual(most);
  expect(pageCount(pdf)).toBeGreaterThan(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".jihe-print").count()).toBe(0);
  expect(await page.title()).toContain(name);
  await page.context().close();
});
