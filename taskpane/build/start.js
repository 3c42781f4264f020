/** `npm start`: builds the workbench and serves it on this machine. `PORT=8080 npm start` wishes for a port. */
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { serveFolder } from "./serve-folder.js";
import { workbenchConfig } from "./workbench.config.js";

const output = fileURLToPath(new URL("../../dist/workbench", import.meta.url));

console.log("正在构建绩核工作台……");
webpack(workbenchConfig({ output }), (error, stats) => {
  if (error || stats?.hasErrors()) {
    console.error(error ?? stats?.toString("errors-only"));
    process.exitCode = 1;
    return;
  }
  serveFolder(output, Number(process.env.PORT ?? 5175)).then(
    ({ address }) => console.log(`绩核工作台已启动：${address}\n按 Ctrl+C 停止。`),
    (problem) => {
      console.error(problem);
      process.exitCode = 1;
    },
  );
});
