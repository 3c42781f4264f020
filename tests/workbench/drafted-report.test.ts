import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readBookmarks } from "../../addin/hosts/docx/bookmarks.ts";
import { pictureFolder } from "../browser/chromium.ts";
import { check, openSection, settled } from "../browser/pane-steps.ts";
import { bytesOf, clickCell, edited, gridReady, openFile } from "./desk.ts";
import { sharedDesk } from "./shared-desk.ts";

const FILE = fileURLToPath(new URL("../../assets/samples/芦淞2023.xlsx", import.meta.url));

const desk = sharedDesk();

it("drafts the report, says when a draft agrees with the form, renews a changed figure and refuses another document", async () => {
  const page = await desk.open(await desk.context({ acceptDownloads: true }));
  await gridReady(page);
  await openFile(page, FILE);
  await check(page);
  await openSection(page, "起草自评报告");
  const status = page.getByRole("status").filter({ has: page.getByRole("list") });

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "起草并下载" }).click(),
  ]);
  await status.getByText(/^草稿已保存：\d+处待填，\d+处待核。$/).waitFor();
  const draft = await bytesOf(download);
  expect(download.suggestedFilename()).toMatch(/自评报告.*\.docx$/);
  expect(readBookmarks(draft).length).toBeGreaterThan(20);
  // Each place left to the user is listed below the sentence.
  const [open, doubts] =
    /(\d+)处待填，(\d+)处待核/
      .exec(await status.innerText())
      ?.slice(1)
      .map(Number) ?? [];
  expect(await status.getByRole("listitem").count()).toBe((open ?? 0) + (doubts ?? 0));

  const path = join(pictureFolder(), "草稿.docx");
  writeFileSync(path, draft);
  await page.getByTestId("renew-input").setInputFiles(path);
  await status.getByText("报告里的数和表一致，没有要更新的。").waitFor();

  await clickCell(page, FILE, "B16");
  await page.keyboard.type("25.41");
  await page.keyboard.press("Enter");
  await edited(page);
  // The draft may be renewed again once the results are those of the changed form.
  await page.getByText("校验以后表又改过，请先重新校验。").waitFor({ state: "detached" });
  await settled(page);
  const [renewed] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId("renew-input").setInputFiles(path),
  ]);
  await status.getByText(/B16 表已改为25\.41，报告仍是25\.30。/).waitFor();
  expect(renewed.suggestedFilename()).toBe("草稿-数字已更新.docx");
  const figure = (bytes: Uint8Array): string | undefined =>
    readBookmarks(bytes).find(({ name }) => name.includes("_B16_"))?.text;
  expect([figure(draft), figure(await bytesOf(renewed))]).toEqual(["25.30", "25.41"]);

  await page.getByTestId("renew-input").setInputFiles({
    name: "信.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("no document"),
  });
  await status.getByText(/读不出来.*没有改动/).waitFor();
  await page.context().close();
});
