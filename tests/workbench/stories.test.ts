import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeWorkbook } from "../../addin/hosts/xlsx/new-file/write-workbook.ts";
import { XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import { decideOnBroughtSettings, EVERYTHING_OFF } from "../browser/brought-settings.ts";
import { mapOddForm } from "../browser/map-odd-form.ts";
import { picture } from "../browser/picture.ts";
import { stopWhileChecking } from "../browser/stop-check.ts";
import { ODD_ROWS } from "../forms/odd-form.ts";
import { gridReady, openFile, save } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

const desk = sharedDesk();

/** A folder as accountants have them: workbooks, forms and others, one of them in a folder inside, a lock file, a note and a broken letter. */
function folderOfForms(count: number): string {
  const root = mkdtempSync(join(tmpdir(), "jihe-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, "各单位自评表");
  mkdirSync(join(folder, "二级单位"), { recursive: true });
  const names = readdirSync(samples).filter((name) => name.endsWith(".xlsx"));
  const letter = writeWorkbook({ sheets: [{ name: "通知", widths: [], rows: [[{ value: "请于三月底前报送。" }]] }] });
  for (let index = 0; index < count; index++) {
    const [path, sample] = [join(folder, index === 0 ? "二级单位" : "", `单位${index}.xlsx`), names[index]];
    if (sample === undefined) writeFileSync(path, letter);
    else copyFileSync(join(samples, sample), path);
  }
  writeFileSync(join(folder, "~$单位1.xlsx"), "锁");
  writeFileSync(join(folder, "说明.txt"), "字");
  writeFileSync(join(folder, "通知.docx"), "信");
  return folder;
}

/** Drops files or folders of the disk onto the page, as a person does with the mouse. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", {
      type,
      x: 400,
      y: 400,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
    if (type === "dragOver") await page.getByText("松开鼠标即可打开").waitFor();
  }
  await session.detach();
}

async function opened(address: string): Promise<Page> {
  const page = await desk.open(await desk.context({ acceptDownloads: true }), address);
  await gridReady(page);
  return page;
}

describe("a folder dropped onto the workbench", () => {
  it.each(["served", "fromDisk"] as const)(
    "is checked file by file, with those in folders inside, %s",
    async (address) => {
      const page = await opened(desk[address]);
      // More than the hundred entries a browser hands out of a folder at once.
      await drop(page, [folderOfForms(130)]);
      await page.getByText("131 个文件已全部校验，其中 1 个打不开。").waitFor();
      const rows = page.locator("[data-testid=batch-table] tbody tr");
      await expect.poll(() => rows.count()).toBe(131);
      const names = await rows.allInnerTexts();
      expect(names.some((name) => name.includes("单位0.xlsx"))).toBe(true);
      expect(names.join()).not.toMatch(/~\$|txt/);
      const unread = names.filter((name) => name.includes("打不开"));
      expect(unread).toHaveLength(1);
      expect(unread[0]).toContain("通知.docx");
      await page.setViewportSize({ width: 1280, height: 720 });
      await picture(page, `workbench-folder-${address}`);
      await page.context().close();
    },
  );

  it.each(["served", "fromDisk"] as const)("leaves a single file what it is: opened, %s", async (address) => {
    const page = await opened(desk[address]);
    await drop(page, [join(samples, "衡山2023.xlsx")]);
    await page.waitForFunction(() => document.title.startsWith("衡山2023.xlsx"));
    await page.context().close();
  });

  it("without a workbook or Word file in it says so and keeps the opened file", async () => {
    const page = await opened(desk.served);
    const root = mkdtempSync(join(tmpdir(), "jihe-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    writeFileSync(join(root, "通知.pdf"), "信");
    writeFileSync(join(root, "说明.txt"), "字");
    await drop(page, [root]);
    await page.getByText("没有找到 Excel、WPS 表格或 Word 文件").waitFor();
    expect(await page.title()).toMatch(/^芦淞/);
    await page.context().close();
  });
});

describe("the pane of the workbench", () => {
  it("asks what an unknown form is, reads it as told, and the saved file remembers", async () => {
    const page = await opened(desk.served);
    const bytes = writeWorkbook({
      sheets: [{ name: "登记", widths: [], rows: ODD_ROWS.map((row) => row.map((value) => ({ value }))) }],
    });
    const open = async (content: Uint8Array, name: string): Promise<void> => {
      await page
        .locator("[data-testid=open-input]")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
      await page.waitForFunction((start) => document.title.startsWith(start), name);
      await gridReady(page);
      await page.getByRole("button", { name: "一键校验" }).first().click();
    };
    await open(bytes, "登记.xlsx");
    await mapOddForm(page);
    await picture(page, "workbench-mapping");
    const saved = await save(page);
    await open(saved.bytes, saved.name);
    await page.getByText("按您指定的对应关系识别：A2“大类”是一级指标").waitFor();
    await page.context().close();
  });

  it("asks about settings that come with a file, and counts them in the verdict once they are accepted", async () => {
    const page = await opened(desk.served);
    const sent = XlsxHost.open(new Uint8Array(readFileSync(join(samples, "芦淞2023.xlsx"))));
    await sent.saveSettings(EVERYTHING_OFF);
    await page
      .locator("[data-testid=open-input]")
      .setInputFiles({ name: "来件.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(sent.bytes()) });
    await page.waitForFunction(() => document.title.startsWith("来件"));
    await gridReady(page);
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await decideOnBroughtSettings(page);
    await picture(page, "workbench-brought-settings");
    await page.context().close();
  });

  it("stops while it checks and keeps what it found as a partial result", async () => {
    const page = await opened(desk.served);
    await openFile(page, join(samples, "衡山2023.xlsx"));
    await stopWhileChecking(page);
    await page.getByRole("button", { name: "一键校验" }).first().click();
    await page.getByRole("heading", { name: /^部分结果：有 \d+ 项未能检查$/ }).waitFor();
    await page.getByText("校验中途取消，这一项没有核对").first().waitFor();
    await page.getByRole("button", { name: "重新校验" }).first().click();
    await page.getByRole("heading", { name: /^有 \d+ 处需修改$/ }).waitFor();
    await page.context().close();
  });
});
