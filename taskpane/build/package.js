/**
 * `npm run package`: writes `release/`: a zip to host for Excel, a zip for WPS with its installers, a zip of the workbench
 * that opens from the disk, and SHA-256 checksums. The same sources give the same bytes. Run `npm run build` first.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeRelease } from "./release.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
try {
  const written = writeRelease(`${root}dist`, `${root}release`, version);
  console.log(`已写入 release：${written.join("、")}`);
} catch (problem) {
  if (problem?.code !== "ENOENT") throw problem;
  console.error("还没有构建结果，请先运行 npm run build。");
  process.exitCode = 1;
}
