import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { button, card, check, notice, openSection, settled, told } from "../browser/pane-steps.ts";
import { gridReady, untilKept } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const desk = sharedDesk();

/** The workbench with its sample, checked. */
async function checked(): Promise<Page> {
  const page = await desk.open(await desk.context());
  await gridReady(page);
  await check(page);
  await card(page, "W04").waitFor();
  return page;
}

describe("from findings to 可以报送 in the workbench", () => {
  it("follows a fix at once, and brings the finding back when the spreadsheet undoes it", async () => {
    const page = await checked();
    await card(page, "W04").getByRole("button", { name: "修正为 100" }).click();
    await card(page, "W04").waitFor({ state: "detached" });
    await settled(page);
    // What followed from the wrong total leaves with it.
    await card(page, "W07").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await card(page, "W04").waitFor();
    await card(page, "W07").waitFor();
    await page.context().close();
  });

  it("fixes all with one step back, and takes back by name from 改动记录", async () => {
    const page = await checked();
    await button(page, "修正全部可推算的 1 处").click();
    await page.locator('[data-fix-line="整体自评表!G27"]', { hasText: "100" }).waitFor();
    await button(page, /^修正 \d 处$/).click();
    await card(page, "W04").waitFor({ state: "detached" });
    await settled(page);
    await notice(page).getByRole("button", { name: /^还原/ }).click();
    await card(page, "W04").waitFor();
    await card(page, "W04").getByRole("button", { name: "修正为 100" }).click();
    await card(page, "W04").waitFor({ state: "detached" });
    await settled(page);
    await openSection(page, "改动记录");
    await button(page, "还原：修正 整体自评表!G27：90 → 100").click();
    await told(page, "已还原");
    await page.context().close();
  });

  it("keeps an explanation over a reload", async () => {
    const page = await checked();
    await card(page, "W07").getByRole("button", { name: "写明原因" }).click();
    await card(page, "W07").getByRole("textbox").fill("总分按另一张表合计");
    await button(page, "保存说明").click();
    await page.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
    await untilKept(page, "current", /总分按另一张表合计/);
    await page.reload();
    await page.getByText("上次没有保存就离开了").waitFor();
    await gridReady(page);
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByText("上次没有保存就离开了").waitFor({ state: "detached" });
    await gridReady(page);
    await check(page);
    await page.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
    await page.locator('[data-count="explained"]').click();
    await page.getByText("总分按另一张表合计").waitFor();
    await page.context().close();
  });
});
