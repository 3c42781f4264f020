import type { Frame, Locator, Page } from "playwright-core";

/** What a user does in the pane, in the words a user sees. */
export const button = (page: Page | Frame, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });

/** The card of a finding by the text it shows. */
export const card = (page: Page | Frame, text: string): Locator =>
  page.locator("[data-card]").filter({ hasText: text });

export async function check(page: Page | Frame): Promise<void> {
  await settled(page);
  await page
    .getByRole("button", { name: /^(一键|重新)校验$/ })
    .first()
    .click();
  await page.locator("header [data-count]").first().waitFor();
  await settled(page);
}

/** Nothing is under way any more. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.locator("header [data-busy]").waitFor({ state: "detached" });
}

export async function goTo(page: Page | Frame, name: "校验" | "填充" | "清单" | "更多"): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .click();
}

export async function openSection(page: Page | Frame, name: string): Promise<void> {
  await goTo(page, "更多");
  await button(page, name).click();
}

/** The sentence over the lower edge. */
export const notice = (page: Page | Frame): Locator => page.locator("[data-notice]").locator("visible=true");

/** Waits for a sentence over the lower edge, then until the action it reports is over: before, the next one is refused. */
export async function expectStatus(page: Page | Frame, text: string | RegExp): Promise<void> {
  await notice(page).getByText(text).waitFor();
  await settled(page);
}

/**
 * Watches for something that is on screen for a moment only. Called before the step that brings it; the promise inside
 * resolves once it was there, however short.
 */
export async function passing(page: Page, selector: string, text: string): Promise<{ readonly seen: Promise<void> }> {
  const watch = await page.evaluateHandle(
    ([wanted, words]) => ({
      seen: new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          if (![...document.querySelectorAll(wanted)].some((found) => found.textContent.includes(words))) return;
          observer.disconnect();
          resolve();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    }),
    [selector, text] as const,
  );
  return { seen: watch.evaluate(({ seen }) => seen) };
}
