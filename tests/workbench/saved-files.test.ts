import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openXlsx } from "../../addin/hosts/xlsx/open.ts";
import { formatPosition } from "../../addin/sheet/address.ts";
import { mergeIndex } from "../../addin/sheet/merges.ts";
import { keyPosition } from "../../addin/sheet/snapshot.ts";
import { clickCell, edited, gridReady, openFile, save } from "./desk.ts";
import { fixture, cell } from "./package-files.ts";
import { sharedDesk } from "./shared-desk.ts";

const desk = sharedDesk();

/** One page, in which one file is opened after the other. */
let page: Page;
beforeAll(async () => {
  page = await desk.open(await desk.context({ acceptDownloads: true }));
  await gridReady(page);
});

describe("a file saved by the workbench", () => {
  it.each(["package-a-xlsxwriter.xlsx", "package-b-libreoffice.xlsx", "package-d-excel-extras.xlsx"])(
    "saves %s with one edited cell, all else byte for byte",
    async (name) => {
      await openFile(page, fixture(name));
      const address = editable(readFileSync(fixture(name)));
      await clickCell(page, fixture(name), address);
      await page.keyboard.type("88.5");
      await page.keyboard.press("Enter");
      await edited(page);
      const saved = await save(page);
      expect(saved.name).toBe(name.replace(".xlsx", "（已修改）.xlsx"));
      expect(cell(saved.bytes, address).value).toBe(88.5);
      const [former, now] = [unzipSync(readFileSync(fixture(name))), unzipSync(saved.bytes)];
      const parts = changedParts(former, now).filter((part) => part !== "xl/workbook.xml");
      expect(parts).toEqual(["xl/worksheets/sheet1.xml"]);
      // The one thing the workbook part may gain is the wish to recalculate when it is opened next.
      const bare = (files: typeof now): string =>
        new TextDecoder()
          .decode(files["xl/workbook.xml"])
          .replace(/<calcPr[^>]*\/>/, (tag) => tag.replace(/ fullCalcOnLoad="[^"]*"/, ""));
      expect(bare(now)).toBe(bare(former));
      await edited(page, false);
    },
  );

  it.each([
    ["package-c-exceljs.xlsx", "G4"],
    ["package-d-excel-extras.xlsx", "E3"],
  ])("refuses the locked cells of %s with a sentence and leaves the file as it was", async (name, address) => {
    await openFile(page, fixture(name));
    await clickCell(page, fixture(name), address);
    await page.keyboard.type("7");
    await page.getByText("这个单元格已锁定").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await page.waitForTimeout(300);
    const { bytes } = await save(page);
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(fixture(name)))).toBe(0);
  });
});

/** A cell near the top of the first sheet that may be edited: unlocked, not merged, a number. */
function editable(bytes: Uint8Array): string {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  const found =
    sheet &&
    [...sheet.cells].find(([key, { locked, value, formula }]) => {
      const { row, column } = keyPosition(key);
      return (
        !locked &&
        formula === null &&
        typeof value === "number" &&
        row < 12 &&
        column < 8 &&
        !mergeIndex(sheet).areaAt(row, column)
      );
    });
  if (!found) throw new Error("No cell to edit");
  return formatPosition(keyPosition(found[0]));
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Names of the parts that differ between two workbook files, or are in one of them only. */
function changedParts(former: Parts, now: Parts): string[] {
  const names = new Set([...Object.keys(former), ...Object.keys(now)]);
  return [...names].filter(
    (name) => Buffer.compare(former[name] ?? Buffer.from("absent"), now[name] ?? Buffer.from("absent too")) !== 0,
  );
}
