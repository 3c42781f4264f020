import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { walkByKeyboard } from "./walk-by-keyboard.ts";
import { button, card, check, goTo, notice, openSection, passing, settled, expectStatus } from "./pane-steps.ts";
import { openStage, type Stage } from "./stage.ts";
import type { PanePage } from "./pages/pane-page.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(new URL("./pages/pane-page.ts", import.meta.url));
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.troubles()).toEqual([]);
});

type Ask<Name extends keyof PanePage> = PanePage[Name] extends (...args: infer Args) => infer Result
  ? (...args: Args) => Promise<Result>
  : never;

/** Asks the page's own hands on the workbook. */
const ask = <Name extends keyof PanePage>(page: Page, name: Name): Ask<Name> =>
  ((...args: unknown[]) =>
    page.evaluate(([method, given]) => (window.panePage[method] as (...all: unknown[]) => unknown)(...given), [
      name,
      args,
    ] as const)) as Ask<Name>;

describe("the pane in a browser", () => {
  it("starts with three steps, checks, and opens with the verdict and the counts", async () => {
    const page = await stage.open();
    await button(page, "一键校验").first().waitFor();
    expect(await page.getByRole("listitem").count()).toBe(3);
    await check(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("有 2 处需修改");
    expect(await page.locator("[data-count]").allTextContents()).toEqual([
      "2必须修改",
      "1需作说明",
      "1未能检查",
      "1提示",
      "0已作说明",
    ]);
    expect(await page.getByRole("status").textContent()).toContain("校验完成");
    expect(await ask(page, "marked")()).toBe(3);
    await page.context().close();
  });

  it("shows found, expected, difference, working and basis; jumps to the cell and to the others", async () => {
    const page = await stage.open();
    await check(page);
    const first = card(page, "F02");
    for (const text of ["现为100%", "应为99.91%", "相差0.09%", "1451.29 ÷ 1452.61 = 99.91%"])
      expect(await first.textContent()).toContain(text);
    await first.getByRole("button", { name: "定位到 自评表!F3" }).click();
    await expect.poll(ask(page, "selection")).toBe("自评表!F3");
    await first.getByRole("button", { name: "详情" }).click();
    await first.getByText("财预〔2020〕10号").waitFor();
    await first.getByRole("button", { name: "定位到 自评表!D3" }).click();
    await expect.poll(ask(page, "selection")).toBe("自评表!D3");
    await page.context().close();
  });

  it("fixes a cell, asks before replacing a formula; the finding leaves at once and comes back with 还原", async () => {
    const page = await stage.open();
    await check(page);
    await card(page, "S01").getByRole("button", { name: "修正为 100" }).click();
    await card(page, "S01").getByText("现在是公式 =SUM(G3,G6:G7)").waitFor();
    await button(page, "不改").click();
    const leaving = await passing(page, "[data-leaving]", "已解决");
    await card(page, "F02").getByRole("button", { name: "修正为 99.91%" }).click();
    await leaving.seen;
    expect([await ask(page, "value")("自评表!F3"), await card(page, "F02").count()]).toEqual([0.9991, 0]);
    await page.locator("[data-leaving]").waitFor({ state: "detached" });
    await settled(page);
    await notice(page).getByRole("button", { name: "还原：修正 自评表!F3：100% → 99.91%" }).click();
    await expectStatus(page, "共 1 格");
    await card(page, "F02").waitFor();
    expect(await ask(page, "value")("自评表!F3")).toBe("100%");
    await card(page, "F02").getByRole("button", { name: "修正为 99.91%" }).click();
    await card(page, "F02").waitFor({ state: "detached" });
    await settled(page);
    await ask(page, "edit")("自评表!F3", "100%");
    await card(page, "F02").waitFor();
    await page.context().close();
  });

  it("keeps every write in 改动记录 and takes one back by its name", async () => {
    const page = await stage.open();
    await check(page);
    await card(page, "F02").getByRole("button", { name: "修正为 99.91%" }).click();
    await card(page, "F02").waitFor({ state: "detached" });
    await settled(page);
    await goTo(page, "填充");
    await button(page, "写入 2 格").click();
    await expectStatus(page, "已写入 2 格");
    await openSection(page, "改动记录");
    await page.getByText("填充 2 格").waitFor();
    await button(page, "还原：修正 自评表!F3：100% → 99.91%").click();
    await expectStatus(page, "已还原");
    expect([await ask(page, "value")("自评表!F3"), await ask(page, "value")("自评表!G6")]).toEqual(["100%", 10]);
    await page.context().close();
  });

  it("fixes all that can be worked out after a look at every cell, and takes it back as one", async () => {
    const page = await stage.open();
    await check(page);
    const announced = await button(page, /^修正全部可推算的 \d+ 处$/).textContent();
    await button(page, /^修正全部可推算的/).click();
    await page.locator('[data-fix-line="自评表!F3"]', { hasText: "99.91%" }).waitFor();
    expect(await ask(page, "value")("自评表!F3")).toBe("100%");
    expect(await button(page, /^修正 \d+ 处$/).textContent()).toBe(announced?.replace("全部可推算的", ""));
    await button(page, /^修正 \d+ 处$/).click();
    await expectStatus(page, "已修正");
    expect(await ask(page, "value")("自评表!F3")).toBe(0.9991);
    await notice(page).getByRole("button", { name: /^还原/ }).click();
    await expectStatus(page, "已还原");
    expect(await ask(page, "value")("自评表!F3")).toBe("100%");
    await page.context().close();
  });

  it("turns a check off from its card, and writes one reason for all findings of a check", async () => {
    const page = await stage.open({ query: "?many=20" });
    await check(page);
    await card(page, "F02").getByRole("button", { name: "详情" }).click();
    await button(page, "不再提示这一项").click();
    await card(page, "F02").waitFor({ state: "detached" });
    await expectStatus(page, "不再提示");
    await page.context().close();
  });

  it("shows one line a finding when asked, and the whole card of a line that is clicked", async () => {
    const page = await stage.open();
    await check(page);
    await button(page, "一行一条").click();
    await expect.poll(() => page.locator("[data-dense]").count()).toBe(4);
    await page.locator("[data-dense]", { hasText: "F02" }).click();
    await card(page, "F02").getByRole("button", { name: "修正为 99.91%" }).waitFor();
    await page.context().close();
  });

  it("asks for a reason before a finding counts as explained, keeps it, and takes it back", async () => {
    const page = await stage.open();
    await check(page);
    const warning = card(page, "F07");
    await warning.getByRole("button", { name: "写明原因" }).click();
    await button(page, "保存说明").click();
    await warning.getByText("请写明为什么可以不改").waitFor();
    await warning.getByRole("textbox").fill("上级追加资金 12 月到账");
    await button(page, "保存说明").click();
    await page.locator("[data-fold=已作说明]").click();
    await warning.getByText("撤销说明").waitFor();
    await page.locator('[data-count="explained"]', { hasText: "1已作说明" }).waitFor();
    await check(page);
    await warning.getByText("上级追加资金 12 月到账").waitFor();
    await warning.getByRole("button", { name: "撤销说明" }).click();
    await page.locator('[data-count="warning"]', { hasText: "1" }).waitFor();
    await page.context().close();
  });

  it("fills what is ticked, reads it back, and restores", async () => {
    const page = await stage.open();
    await check(page);
    await goTo(page, "填充");
    const boxes = page.getByRole("checkbox");
    await boxes.first().waitFor();
    expect(await boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && box.checked))).toEqual([
      true,
      true,
      false,
    ]);
    await boxes.nth(1).click();
    await button(page, "写入 1 格").click();
    await expectStatus(page, "已写入 1 格");
    await page.locator('[data-fill="自评表!G6"]').waitFor({ state: "detached" });
    expect([await ask(page, "value")("自评表!G6"), await ask(page, "value")("自评表!G7")]).toEqual([10, null]);
    await page.getByRole("main").getByRole("button", { name: "还原：填充 1 格" }).click();
    await expectStatus(page, "已还原“填充 1 格”");
    expect(await ask(page, "value")("自评表!G6")).toBeNull();
    await page.context().close();
  });

  it("turns stale at an edit without moving anything, and fresh at the next check", async () => {
    const page = await stage.open();
    await check(page);
    const place = (): Promise<unknown> => card(page, "F02").boundingBox();
    const before = await place();
    await ask(page, "setRecheck")(false);
    await ask(page, "edit")("自评表!B3", 1);
    await page.getByText("表格改动过").waitFor();
    expect(await place()).toEqual(before);
    await check(page);
    expect(await page.getByText("表格改动过").count()).toBe(0);
    await page.context().close();
  });

  it("narrows by counts, sheet and search, and groups by check", async () => {
    const page = await stage.open();
    await check(page);
    await page.locator('[data-count="not-checked"]').click();
    await expect.poll(() => page.locator("[data-card]").count()).toBe(1);
    await page.getByText("年度目标没有写数字").waitFor();
    await button(page, "显示全部").click();
    await page.getByRole("searchbox").fill("追加");
    await expect.poll(() => page.locator("[data-card]").count()).toBe(1);
    await page.getByRole("searchbox").fill("没有这句话");
    await page.getByText("没有符合筛选条件").waitFor();
    await button(page, "显示全部").click();
    await page.getByRole("combobox", { name: "分组" }).selectOption("rule");
    await page.getByRole("heading", { level: 2, name: /^F02 执行率等于执行数除以预算数/ }).waitFor();
    await page.context().close();
  });

  it("exports, clears marks, and leaves nothing behind after the clean-up that asks first", async () => {
    const page = await stage.open();
    await check(page);
    await openSection(page, "导出结果");
    await button(page, "写入结果工作表").click();
    await expectStatus(page, "四张结果工作表");
    expect(await ask(page, "sheets")()).toEqual(["校验报告", "摘要", "明细", "检查清单", "运行信息"]);
    await openSection(page, "单元格标记");
    await button(page, "清除标记").click();
    await expectStatus(page, "已清除 3 格");
    expect(await ask(page, "marked")()).toBe(0);
    await check(page);
    await openSection(page, "提交前清理");
    await button(page, "清理…").click();
    await button(page, "确定清理").click();
    await expectStatus(page, "清理完成");
    expect([await ask(page, "marked")(), await ask(page, "noted")(), (await ask(page, "sheets")()).length]).toEqual([
      0, 0, 0,
    ]);
    await page.context().close();
  });

  it("lists the switches of the checks family by family and says how many are off", async () => {
    const page = await stage.open();
    await check(page);
    await openSection(page, "设置");
    const family = page.getByText("F 资金与执行率：2 项");
    await family.click();
    await page.getByRole("switch", { name: /^F07/ }).uncheck();
    await page.getByText("F 资金与执行率：2 项，关闭 1 项").waitFor();
    await page.getByRole("switch", { name: /^F02/ }).waitFor();
    await page.context().close();
  });

  it("says what the program cannot do, and the next step when a cell is being edited", async () => {
    const page = await stage.open({ query: "?bare" });
    await ask(page, "setCondition")("cell-editing");
    await button(page, "一键校验").first().click();
    await expectStatus(page, "请先按回车键完成编辑");
    await settled(page);
    await ask(page, "setCondition")(null);
    await check(page);
    await openSection(page, "导出结果");
    await page.getByText("不能新建结果工作表").waitFor();
    await openSection(page, "环境检测");
    await page.getByText("保存设置到工作簿").waitFor();
    await page.context().close();
  });

  it("keeps 3,000 findings light: few rows in the page, and the last one is a key away", async () => {
    const page = await stage.open({ query: "?many=3000" });
    await check(page);
    await page.locator("[data-fold=提示]").click();
    await page.locator("[data-card]", { hasText: "条批量提示" }).first().waitFor();
    expect(await page.locator("[data-card]").count()).toBeLessThan(30);
    await page.locator("[data-card]").first().focus();
    await page.keyboard.press("End");
    await page.getByText("3005 / 3005").waitFor();
    await page.locator("[data-card]:focus", { hasText: "第 3000 条批量提示" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.locator("[data-card]:focus", { hasText: "第 2999 条批量提示" }).waitFor();
    await page.context().close();
  });
});

describe("without a mouse", () => {
  it("checks, walks the findings, jumps with Enter, explains, and fills", async () => {
    const page = await stage.open();
    await button(page, "一键校验").first().waitFor();
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (selector: string): Promise<void> => {
      for (let tries = 0; tries < 40; tries++) {
        await page.keyboard.press("Tab");
        if ((await page.locator(`${selector}:focus`).count()) > 0) return;
      }
      throw new Error(`Tab never reaches ${selector}`);
    };
    await tabTo("header button");
    await press("Enter");
    await page.locator("[data-card]").first().waitFor();
    await settled(page);
    await tabTo("[data-card]");
    await press("ArrowDown", "ArrowDown");
    await page.locator("[data-position]", { hasText: /^3 \/ 4$/ }).waitFor();
    await press("Enter");
    await page.waitForFunction(() => window.panePage.selection() === "自评表!C3");
    await tabTo('[data-card][data-category="warning"] button:text("写明原因")');
    await press("Enter");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("上级追加资金 12 月到账");
    await press("Enter");
    await page.locator('[data-count="explained"]', { hasText: "1" }).waitFor();
    await page.locator('[data-page="fill"]').focus();
    await press("Enter");
    await button(page, "写入 2 格").waitFor();
    await tabTo('main button:text("写入 2 格")');
    await press("Enter");
    await expectStatus(page, "已写入 2 格");
    await page.context().close();
  });

  it("walks from the first finding to 可以报送", async () => {
    const page = await stage.open({ query: "?sample" });
    await button(page, "一键校验").first().waitFor();
    await page.getByRole("button", { name: /示例/ }).first().click();
    await page.locator("[data-card]").first().waitFor();
    await settled(page);
    await walkByKeyboard(page);
    await page.context().close();
  });
});
