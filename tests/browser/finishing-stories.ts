import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { button, card, check, goTo, notice, openSection, settled, expectStatus } from "./pane-steps.ts";

/**
 * The finishing walk as a user takes it, the same for every program the pane runs in. All of them start from the checked sample
 * of 2023: its total of points 整体自评表!G27 (W04) says 90 instead of 100, which makes the total score exceed it (W07).
 */
export const WRONG_TOTAL = { cell: "整体自评表!G27", wrong: 90, right: 100 } as const;

const REASON = "总分按另一张表合计";

/** Only the cards of one check are in the list. */
async function narrow(pane: Page | Frame, code: string): Promise<void> {
  await pane.getByRole("searchbox").fill(code);
}

async function comes(pane: Page | Frame, code: string): Promise<void> {
  await narrow(pane, code);
  await card(pane, code).first().waitFor();
}

async function goes(pane: Page | Frame, code: string): Promise<void> {
  await narrow(pane, code);
  await expect.poll(() => card(pane, code).count(), { timeout: 60_000 }).toBe(0);
}

/** 修正 → fresh, with what followed from the fault; the program's own undo → the findings are back. */
export async function fixThenUndo(pane: Page | Frame, undo: () => Promise<unknown>): Promise<void> {
  await comes(pane, "W07");
  await comes(pane, "W04");
  await card(pane, "W04")
    .getByRole("button", { name: `修正为 ${WRONG_TOTAL.right}` })
    .click();
  await goes(pane, "W04");
  await goes(pane, "W07");
  await settled(pane);
  await undo();
  await comes(pane, "W07");
  await comes(pane, "W04");
  await narrow(pane, "");
}

/** 修正全部可推算的 after a look at every cell → gone; one 还原 → all back. */
export async function fixAllThenRestore(pane: Page | Frame): Promise<void> {
  const announced = await button(pane, /^修正全部可推算的 \d+ 处$/).textContent();
  await button(pane, /^修正全部可推算的/).click();
  await pane.locator(`[data-fix-line="${WRONG_TOTAL.cell}"]`, { hasText: String(WRONG_TOTAL.right) }).waitFor();
  expect(await button(pane, /^修正 \d+ 处$/).textContent()).toBe(announced?.replace("全部可推算的", ""));
  await button(pane, /^修正 \d+ 处$/).click();
  await goes(pane, "W04");
  await settled(pane);
  await notice(pane).getByRole("button", { name: /^还原/ }).click();
  await expectStatus(pane, "已还原");
  await comes(pane, "W04");
  await narrow(pane, "");
}

/** A write is taken back by its name in 改动记录, also after another one. */
export async function fixThenTakeBack(pane: Page | Frame): Promise<void> {
  await comes(pane, "W04");
  await card(pane, "W04")
    .getByRole("button", { name: `修正为 ${WRONG_TOTAL.right}` })
    .click();
  await goes(pane, "W04");
  await settled(pane);
  await openSection(pane, "改动记录");
  const { cell, wrong, right } = WRONG_TOTAL;
  // The latest is first.
  await button(pane, `还原：修正 ${cell}：${wrong} → ${right}`).first().click();
  await expectStatus(pane, "已还原");
  await goTo(pane, "校验");
  await comes(pane, "W04");
  await narrow(pane, "");
}

/** 写明原因 for the total score. */
export async function explain(pane: Page | Frame): Promise<string> {
  await comes(pane, "W07");
  await card(pane, "W07").getByRole("button", { name: "写明原因" }).click();
  await card(pane, "W07").getByRole("textbox").fill(REASON);
  await card(pane, "W07").getByRole("button", { name: "保存说明" }).click();
  await pane.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
  await settled(pane);
  return REASON;
}

/** What was written is there again after the pane was loaded again, without a question. */
export async function stillExplained(pane: Page | Frame): Promise<void> {
  await check(pane);
  await pane.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
  await pane.locator('[data-count="explained"]').click();
  await pane.getByText(REASON).waitFor();
}
