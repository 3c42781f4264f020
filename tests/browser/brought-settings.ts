import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { rules } from "../../addin/rules/registry.ts";
import { DEFAULT_SETTINGS, settingsData } from "../../taskpane/model/settings.ts";

/** Checks that are on by default. */
const ON = rules.filter(({ off }) => off === undefined).length;

/** Settings as a sender could store them in a workbook: every check off, and explanations of findings that do not exist. */
export const EVERYTHING_OFF: unknown = settingsData({
  ...DEFAULT_SETTINGS,
  policy: "cn-2020",
  rules: Object.fromEntries(rules.map(({ id }) => [id, false])),
  ignores: Array.from({ length: 26 }, (_, index) => ({
    rule: "total-score",
    cells: [`自评表!A${index + 1}`],
    values: String(index).padStart(16, "0"),
    reason: "已与财政部门沟通\u202E",
  })),
});

/**
 * A workbook that arrives with {@link EVERYTHING_OFF}, checked as it comes: the settings are reported at the verdict, which is the
 * one without them; looked at, they are named; accepted, they are counted in the verdict and in what is copied.
 */
export async function decideOnBroughtSettings(page: Page | Frame): Promise<void> {
  const button = (name: string | RegExp): ReturnType<Page["getByRole"]> =>
    page.getByRole("button", { name, exact: true });
  const verdict = page.locator("header h1");
  const settled = (): Promise<void> => page.locator("header [data-busy]").waitFor({ state: "detached" });
  const copied = async (): Promise<string> => {
    await page.evaluate(() => {
      const keep = (text: string): Promise<void> => {
        Object.assign(window, { copiedText: text });
        return Promise.resolve();
      };
      Object.assign(window, { copiedText: undefined });
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: keep } });
    });
    await page.getByRole("navigation").getByRole("button", { name: /^更多/ }).click();
    await button("导出结果").click();
    await button("复制为文字").click();
    const text = await page.waitForFunction(() => (window as { copiedText?: string }).copiedText);
    await page.getByRole("navigation").getByRole("button", { name: /^校验/ }).click();
    return String(await text.jsonValue());
  };
  await settled();
  const offered = page.locator("header [data-offered]");
  await offered.getByText(`这份表带来了设置：关闭了 ${rules.length} 项检查、26 条说明、口径 cn-2020。`).waitFor();
  await expect.poll(() => verdict.textContent()).toMatch(/^有 \d+ 处需修改$/);
  const before = await verdict.textContent();
  await button("查看").click();
  expect(await offered.getByText(/^关闭检查：/).count()).toBeGreaterThan(50);
  expect(await offered.textContent()).not.toContain("\u202E");
  expect(await copied()).toMatch(/：有 \d+ 处需修改\n[\s\S]*已关闭的检查 0/);
  await button("采用").click();
  await offered.waitFor({ state: "detached" });
  await expect.poll(() => verdict.textContent()).toContain(`关闭了 ${ON} 项检查`);
  await settled();
  expect(await verdict.textContent()).not.toMatch(/^通过/);
  expect(await verdict.textContent()).not.toBe(before);
  expect(await copied()).toContain(`已关闭的检查 ${ON}`);
}
