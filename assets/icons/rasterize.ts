/** Draws every icon of this folder at every size Office asks for: `npx tsx assets/icons/rasterize.ts` (needs Chromium, see `$CHROME`). */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const folder = new URL("./", import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(new URL(file, folder), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(
      new URL(file.replace(".svg", `-${size}.png`), folder),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
