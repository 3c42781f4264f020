import { findBrowser } from "./chromium.ts";

/** Unpacks the browser before the first test file needs it, so that two files do not do so at once. */
export default async function unpacked(): Promise<void> {
  await findBrowser();
}
