import type { Frame, Page } from "playwright-core";

/** Says what the sheet of `tests/forms/odd-form.ts` is, a wrong answer first, and waits for what is then found in it. */
export async function mapOddForm(page: Page | Frame): Promise<void> {
  const button = (name: string): ReturnType<Page["getByRole"]> => page.getByRole("button", { name, exact: true });
  await page.getByRole("heading", { name: "没有识别出绩效表" }).waitFor();
  await button("指定对应关系").click();
  await page.getByLabel("G2 实得 的含义").selectOption({ label: "实际完成值" });
  await button("使用并重新校验").click();
  await page.getByRole("alert").getByText("E2和G2都指定成了“实际完成值”").waitFor();
  await page.getByLabel("G2 实得 的含义").selectOption({ label: "得分" });
  await button("使用并重新校验").click();
  await page.getByText("按您指定的对应关系识别：A2“大类”是一级指标").waitFor();
  await page.locator("header [data-busy]").waitFor({ state: "detached" });
  await page.getByText("登记!G6").first().waitFor();
}
