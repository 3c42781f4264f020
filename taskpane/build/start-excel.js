/**
 * `npm run start:excel`: builds the add-in for development, serves it on https://localhost:3000 with the certificates of
 * Microsoft's office-addin tools, and on Windows and macOS opens Excel with it. `-- --no-open` only serves.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { excelConfig } from "./excel.config.js";
import { runWebpack } from "./run-webpack.js";
import { folderListener } from "./serve-folder.js";

const output = fileURLToPath(new URL("../../dist/excel", import.meta.url));
const manifest = `${output}/manifest.xml`;
const PORT = 3000;

try {
  console.log("正在构建 Excel 加载项……");
  await runWebpack(excelConfig({ mode: "development", output }));
  const certificates = await trusted();
  createServer(certificates, folderListener(output, { "access-control-allow-origin": "*" }))
    .on("error", (problem) =>
      fail(problem.code === "EADDRINUSE" ? `端口 ${PORT} 已被占用，请先关闭占用它的程序。` : problem),
    )
    .listen(PORT, "127.0.0.1", serving);
} catch (problem) {
  fail(problem);
}

/**
 * The certificates for localhost. Where they cannot be entered among those the system trusts (no administrator here), they
 * are there all the same: the page says once that it is not trusted.
 */
async function trusted() {
  try {
    return await getHttpsServerOptions();
  } catch (problem) {
    const folder = join(homedir(), ".office-addin-dev-certs");
    if (!existsSync(join(folder, "localhost.key"))) throw problem;
    console.log(
      `证书没有装入系统的信任列表。请手动信任 ${join(folder, "ca.crt")}，或在浏览器里打开一次并选择继续访问。`,
    );
    return { cert: readFileSync(join(folder, "localhost.crt")), key: readFileSync(join(folder, "localhost.key")) };
  }
}

function serving() {
  console.log(`Excel 加载项：https://localhost:${PORT}/（按 Ctrl+C 停止）\n清单文件：${manifest}`);
  const canOpen = ["win32", "darwin"].includes(platform()) && !process.argv.includes("--no-open");
  if (canOpen)
    spawn("npx", ["office-addin-debugging", "start", manifest, "--no-debug"], { stdio: "inherit", shell: true });
  else console.log("在 Excel 网页版：插入 → 加载项 → 上传我的加载项，选择上面的清单文件。");
}

function fail(problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
