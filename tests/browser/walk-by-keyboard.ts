import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const MOST_STEPS = 120;

/**
 * From the findings of a checked workbook to 可以报送 with the keys of the walk alone: N and P to look around, Enter for what can
 * be corrected, E and a sentence for the rest. Waits for what each key brings about, never for a time.
 */
export async function walkByKeyboard(pane: Page | Frame): Promise<void> {
  const { keyboard } = "keyboard" in pane ? pane : pane.page();
  const walk = pane.locator("[data-walk]:focus");
  const card = pane.locator("[data-walk] [data-card]");
  const progress = pane.locator("[data-progress]");
  const idle = (): Promise<void> => pane.locator("header [data-busy]").waitFor({ state: "detached" });
  /** Waits until the walk shows another item, has stopped moving and has the focus. */
  const moved = async (place: ReturnType<Page["locator"]>, before: string | null): Promise<void> => {
    await expect.poll(() => place.first().textContent(), { timeout: 60_000 }).not.toBe(before);
    await idle();
    await walk.waitFor();
  };
  await pane.getByRole("button", { name: "逐条办结", exact: true }).focus();
  await keyboard.press("Enter");
  await walk.waitFor();
  await pane.getByText("还不能报送").waitFor();
  const first = await card.textContent();
  await keyboard.press("n");
  await moved(card, first);
  const second = await card.textContent();
  await keyboard.press("p");
  await moved(card, second);
  expect(await card.textContent()).toBe(first);
  for (let step = 0; step < MOST_STEPS && (await card.count()) > 0; step++) {
    const before = await progress.textContent();
    if ((await card.locator("[data-fix]").count()) > 0) await keyboard.press("Enter");
    else {
      await keyboard.press("e");
      await pane.locator("textarea:focus").waitFor();
      await keyboard.type("上级追加资金12月到账");
      await keyboard.press("Enter");
    }
    await moved(progress, before);
  }
  await pane.locator('[data-ready="true"]', { hasText: "可以报送" }).waitFor();
  await pane.getByText("报送前请知悉").waitFor();
}
