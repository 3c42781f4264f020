/** `npm run build` and `npm ci`: bundles the command line into `dist/cli`. `--if-possible` does without the build tools. */
import { bundle, freshBundle } from "./bundle.js";

const optional = process.argv.includes("--if-possible");
try {
  await (optional ? freshBundle() : bundle());
} catch (error) {
  // Installed without development packages (`npm ci --omit=dev`): there is nothing to bundle with.
  if (!optional || error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.log("没有安装构建工具，没有生成命令行 dist/cli。");
}
