import { describe, expect, it } from "vitest";
import { clickCell, edited, gridReady, openFile, save, untilKept } from "./desk.ts";
import { EXTRAS, fixture, cell } from "./package-files.ts";
import { sharedDesk } from "./shared-desk.ts";

const desk = sharedDesk();

describe("unsaved edits", () => {
  it("offers unsaved edits again after the page was closed, and forgets them when told to", async () => {
    const context = await desk.context({ acceptDownloads: true });
    const page = await desk.open(context);
    await openFile(page, EXTRAS);
    await clickCell(page, EXTRAS, "G4");
    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await edited(page);
    await untilKept(page, "current", /77/);
    await page.close({ runBeforeUnload: false });
    const again = await desk.open(context);
    await again.getByText("上次没有保存就离开了").waitFor();
    await gridReady(again);
    await again.getByRole("button", { name: "恢复" }).click();
    await again.getByText("已恢复 1 格修改").waitFor();
    await gridReady(again);
    expect(cell((await save(again)).bytes, "G4").value).toBe(77);
    await untilKept(again, "current", /^null$/);
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
    await edited(page);
    await page.locator("[data-testid=open-input]").setInputFiles(fixture("package-a-xlsxwriter.xlsx"));
    await page.getByText("打开其他文件会丢掉它们").waitFor();
    await page.getByRole("button", { name: "留在这里" }).click();
    const confirmed = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await page.close({ runBeforeUnload: true });
    expect(await confirmed).toBe("beforeunload");
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
    await edited(page);
    await page.waitForTimeout(1500);
    await page.close({ runBeforeUnload: false });
    const again = await desk.open(context);
    await gridReady(again);
    expect(await again.getByText("上次没有保存就离开了").count()).toBe(0);
    await context.close();
  });
});
