import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One serious fault of access. */
interface Fault {
  readonly view: string;
  readonly rule: string;
  readonly where: string;
}

/** Waits until the page has drawn what a change of its size or colours brought about, and no colour is on its way any more. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    // A transition that is stopped by the next one rejects; those that never end are no transitions.
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await frame();
  });
}

/** Serious and critical findings of axe on the page as it is, or on the part of it a selector names. */
export async function seriousFaults(page: Page, view: string, part?: string): Promise<Fault[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  await drawn(page);
  const results = await page.evaluate(
    (within) =>
      (
        window as unknown as { axe: { run(context: string | Document, options: RunOptions): Promise<AxeResults> } }
      ).axe.run(within ?? document, { resultTypes: ["violations"] }),
    part,
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        view,
        rule: id,
        where: `${target.join(" ")} ${failureSummary ?? ""}`,
      })),
    );
}
