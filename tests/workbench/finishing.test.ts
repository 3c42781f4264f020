import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import {
  explain,
  fixAllThenRestore,
  fixThenTakeBack,
  fixThenUndo,
  stillExplained,
} from "../browser/finishing-stories.ts";
import { check } from "../browser/pane-steps.ts";
import { walkByKeyboard } from "../browser/walk-by-keyboard.ts";
import { gridReady, untilKept } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const desk = sharedDesk();

/** The workbench with its sample, checked. */
async function checked(): Promise<Page> {
  const page = await desk.open(await desk.context());
  await gridReady(page);
  await check(page);
  return page;
}

describe("from findings to 可以报送 in the workbench", () => {
  it("follows a fix and the spreadsheet's undoing, fixes all with one step back, takes back by name from 改动记录", async () => {
    const page = await checked();
    await fixThenUndo(page, () => page.getByRole("button", { name: "撤销", exact: true }).click());
    await fixAllThenRestore(page);
    await fixThenTakeBack(page);
    await page.context().close();
  });

  it("walks from the first finding to 可以报送 by keyboard alone", async () => {
    const page = await checked();
    await walkByKeyboard(page);
    await page.context().close();
  });

  it("keeps an explanation over a reload", async () => {
    const page = await checked();
    const reason = await explain(page);
    await untilKept(page, "current", new RegExp(reason, "u"));
    await page.reload();
    await page.getByText("上次没有保存就离开了").waitFor();
    await gridReady(page);
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByText("上次没有保存就离开了").waitFor({ state: "detached" });
    await gridReady(page);
    await stillExplained(page);
    await page.context().close();
  });
});
