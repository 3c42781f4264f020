import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, seriousFaults } from "./axe.ts";
import { button, card, check, goTo, openSection } from "./pane-steps.ts";
import { picture } from "./picture.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(new URL("./pages/pane-page.ts", import.meta.url), true);
});
afterAll(() => stage.close());

/** Every view of the pane by the way a user gets there. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: (page) => button(page, "打开示例").waitFor(),
  first: async (page) => {
    await page.goto(`${page.url()}?sample`);
    await button(page, "放一张示例表试试").waitFor();
  },
  sample: async (page) => {
    await page.goto(`${page.url()}?sample`);
    await button(page, "放一张示例表试试").click();
    await button(page, "删除示例").waitFor();
  },
  findings: check,
  details: async (page) => {
    await check(page);
    await card(page, "F02").getByRole("button", { name: "详情" }).click();
    await card(page, "S01").getByRole("button", { name: "写明原因" }).click();
    await button(page, "保存说明").click();
  },
  walk: async (page) => {
    await check(page);
    await button(page, "逐条办结").click();
    await page.locator("[data-walk]").waitFor();
  },
  preview: async (page) => {
    await check(page);
    await button(page, /^修正全部可推算的/).click();
    await page.locator("[data-fix-line]").first().waitFor();
  },
  history: async (page) => {
    await check(page);
    await card(page, "F02").getByRole("button", { name: "修正为 99.91%" }).click();
    await card(page, "F02").waitFor({ state: "detached" });
    await openSection(page, "改动记录");
    await page.locator("[data-history]").waitFor();
  },
  forms: async (page) => {
    await check(page);
    await page.locator("[data-forms] summary").click();
  },
  mapping: async (page) => {
    await page.goto(`${page.url()}?odd`);
    await check(page);
    await page.locator("[data-forms] summary").click();
    await page.getByText("登记 ·").locator("..").getByRole("button", { name: "指定对应关系" }).click();
    await page.getByLabel("E2 达成 的含义").scrollIntoViewIfNeeded();
  },
  offered: async (page) => {
    await page.goto(`${page.url()}?offered`);
    await check(page);
    await button(page, "查看").click();
    await page.getByText("总分按主管部门口径填列").waitFor();
  },
  filled: async (page) => {
    await check(page);
    await goTo(page, "填充");
    await button(page, "写入 2 格").click();
    await page.locator("[data-receipt]").waitFor();
  },
  checks: async (page) => {
    await check(page);
    await goTo(page, "清单");
    await page.getByRole("heading", { name: "不适用" }).waitFor();
  },
  clean: async (page) => {
    await check(page);
    await openSection(page, "提交前清理");
    await button(page, "清理…").click();
  },
  reviewScores: async (page) => {
    await page.goto(`${page.url()}?sample`);
    await button(page, "放一张示例表试试").click();
    await button(page, "删除示例").waitFor();
    await openSection(page, "复核分数");
    await page.locator("[data-review-scores]").waitFor();
  },
  newRuleSheet: async (page) => {
    await check(page);
    await openSection(page, "口径");
    await page.getByText("从哪个口径开始").waitFor();
  },
  openRuleSheet: async (page) => {
    await openSection(page, "口径");
    await page.getByTestId("rule-sheet-input").setInputFiles("assets/policies/yueyang-scoring.jihe.json");
    await page.locator("[data-rule-sheet]").waitFor();
  },
  usedRuleSheet: async (page) => {
    await page.goto(`${page.url()}?rules=county`);
    await check(page);
    await page.locator("[data-found-rule-sheet]").getByRole("button", { name: "采用", exact: true }).click();
    await page.locator("[data-found-rule-sheet]").waitFor({ state: "detached" });
    await openSection(page, "口径");
    await page.locator("[data-rule-sheet]").waitFor();
  },
  foundRuleSheet: async (page) => {
    await page.goto(`${page.url()}?rules=county`);
    await check(page);
    await page.locator("[data-found-rule-sheet]").waitFor();
  },
  brokenRuleSheet: async (page) => {
    await page.goto(`${page.url()}?rules=broken`);
    await check(page);
    await page.getByText("整张没有采用").waitFor();
  },
  settings: async (page) => {
    await check(page);
    await openSection(page, "设置");
    await page.getByText("保存在这个工作簿").waitFor();
    await page.getByText("F 资金与执行率：2 项").click();
  },
  environment: async (page) => {
    await openSection(page, "环境检测");
    await page.locator("dl").waitFor();
  },
};

/** Elements that stick out of the pane to the right. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scroller = document.querySelector("[data-pane-scroller]");
    const right = scroller ? scroller.getBoundingClientRect().left + scroller.clientWidth : innerWidth;
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.getBoundingClientRect().right > right + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** How each view is looked at. `axe`: serious accessibility faults; otherwise what sticks out to the side. */
const LOOKS = [
  {
    name: "light-380",
    size: { width: 380, height: 700 },
    media: { colorScheme: "light", forcedColors: "none" },
    axe: true,
  },
  {
    name: "dark-350",
    size: { width: 350, height: 640 },
    media: { colorScheme: "dark", forcedColors: "none" },
    axe: true,
  },
  {
    name: "narrow-320",
    size: { width: 320, height: 600 },
    media: { colorScheme: "light", forcedColors: "none" },
    axe: false,
  },
  {
    name: "forced-320",
    size: { width: 320, height: 600 },
    media: { colorScheme: "light", forcedColors: "active" },
    axe: false,
  },
  // A pane of 350 px at 200 % zoom.
  {
    name: "zoom-175",
    size: { width: 175, height: 320 },
    media: { colorScheme: "light", forcedColors: "none" },
    axe: false,
  },
] as const;

describe("looks", () => {
  it.each(Object.entries(VIEWS))(
    "%s: no serious accessibility fault in light and dark; fits narrow panes, forced colours and double zoom",
    async (view, go) => {
      const page = await stage.open();
      await go(page);
      const faults: unknown[] = [];
      for (const { name, size, media, axe } of LOOKS) {
        await page.emulateMedia(media);
        await page.setViewportSize(size);
        await drawn(page);
        await picture(page, `${view}-${name}`);
        faults.push(
          ...(axe
            ? await seriousFaults(page, name)
            : (await overflowing(page)).map((element) => `${name}: ${element}`)),
        );
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
