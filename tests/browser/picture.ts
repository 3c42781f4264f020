import { join } from "node:path";
import type { Page } from "playwright-core";
import { pictureFolder } from "./chromium.ts";

/** Whether the tests take pictures of what they see: `PICTURES=1 npm test`. Nothing is asserted of them. */
const TAKEN = process.env.PICTURES === "1";

/** Takes a picture of the page where pictures are wanted. */
export async function picture(page: Page, name: string): Promise<void> {
  if (TAKEN) await page.screenshot({ path: join(pictureFolder(), `${name}.png`) });
}
