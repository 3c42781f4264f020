import type { Locator, Page } from "playwright-core";

/** What a user does in the pane, in the words a user sees. */
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });

/** The card of a finding by the text it shows. */
export const card = (page: Page, text: string): Locator => page.locator("[data-card]").filter({ hasText: text });

export async function check(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^(一键|重新)校验$/ })
    .first()
    .click();
  await page.locator("header [data-count]").first().waitFor();
  await settled(page);
}

/** Nothing is under way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("header [data-busy]").waitFor({ state: "detached" });
}

export async function goTo(page: Page, name: "校验" | "填充" | "清单" | "更多"): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
}

export async function openSection(page: Page, name: string): Promise<void> {
  await goTo(page, "更多");
  await button(page, name).click();
}

/** The sentence over the lower edge. */
export const notice = (page: Page): Locator => page.locator("[data-notice]");
