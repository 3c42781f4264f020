import { excelConfig } from "./taskpane/build/excel.config.js";
import { workbenchConfig } from "./taskpane/build/workbench.config.js";
import { wpsConfig } from "./taskpane/build/wps.config.js";

/**
 * Everything that is delivered, each into its own folder under `dist`. One part alone: `webpack --config-name excel`.
 * Options for Excel: `--env base=https://… office=… environment=dev|prod`, see `taskpane/build/deployment.js`.
 */
export default (env, { mode = "production" } = {}) => [
  excelConfig({ env, mode }),
  workbenchConfig({ mode }),
  wpsConfig({ mode }),
];
