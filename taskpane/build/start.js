/**
 * `npm start`: builds the workbench, unless nothing has changed since, and serves it on this machine.
 * `PORT=8080 npm start` wishes for a port.
 */
import { fileURLToPath } from "node:url";
import { isFresh } from "./freshness.js";
import { serveFolder } from "./serve-folder.js";

const output = fileURLToPath(new URL("../../dist/workbench", import.meta.url));

try {
  if (!isFresh(`${output}/index.html`)) await build();
  const { address } = await serveFolder(output, Number(process.env.PORT ?? 5175));
  console.log(`绩核工作台已启动：${address}\n按 Ctrl+C 停止。`);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}

/** The build tools are loaded only where there is something to build. */
async function build() {
  console.log("正在构建绩核工作台……");
  const [{ runWebpack }, { workbenchConfig }] = await Promise.all([
    import("./run-webpack.js"),
    import("./workbench.config.js"),
  ]);
  await runWebpack(workbenchConfig({ output }));
}
