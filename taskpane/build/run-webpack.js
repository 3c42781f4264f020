import webpack from "webpack";

/**
 * Runs a build and shows on one line how far it is, where a terminal can show it.
 *
 * @param {import("webpack").Configuration} config
 * @returns {Promise<void>} rejects with what is wrong, in words
 */
export function runWebpack(config) {
  const { stdout } = process;
  const progress = new webpack.ProgressPlugin((share) => {
    if (stdout.isTTY) stdout.write(`\r  ${String(Math.round(share * 100)).padStart(3)}%`);
  });
  return new Promise((resolve, reject) => {
    webpack({ ...config, plugins: [...(config.plugins ?? []), progress] }, (error, stats) => {
      if (stdout.isTTY) stdout.write("\r      \r");
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
