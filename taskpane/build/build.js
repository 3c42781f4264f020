/**
 * `npm run build`: everything that is delivered, each part in a folder of its own under `dist`. One part alone:
 * `-- --config-name excel`. Options for Excel: `--env base=https://… office=… environment=dev|prod`, see `deployment.js`.
 */
import { parseArgs } from "node:util";
import { bundle } from "../../addin/cli/build/bundle.js";
import { excelConfig } from "./excel.config.js";
import { runBuild } from "./run-build.js";
import { workbenchConfig } from "./workbench.config.js";
import { wpsConfig } from "./wps.config.js";

/** Each part by its name. */
const PARTS = {
  excel: (env) => runBuild(excelConfig({ env })),
  workbench: () => runBuild(workbenchConfig()),
  wps: () => runBuild(wpsConfig()),
  cli: () => bundle(),
};

try {
  const { values, positionals } = parseArgs({
    options: { "config-name": { type: "string" }, env: { type: "string", multiple: true, default: [] } },
    allowPositionals: true,
  });
  // Several settings may follow one `--env`.
  const env = Object.fromEntries([...values.env, ...positionals].map((setting) => settingOf(setting)));
  const names = values["config-name"] === undefined ? Object.keys(PARTS) : [values["config-name"]];
  for (const name of names) {
    if (!Object.hasOwn(PARTS, name)) throw new Error(`没有“${name}”这一部分，只有 ${Object.keys(PARTS).join("、")}。`);
    console.log(`正在构建 dist/${name}……`);
    await PARTS[name](env);
  }
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}

/** `base=https://…` as name and value. */
function settingOf(setting) {
  const at = setting.indexOf("=");
  if (at < 1) throw new Error(`“${setting}”不是“名称=值”。`);
  return [setting.slice(0, at), setting.slice(at + 1)];
}
