import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { DEVELOPMENT_BASE, deploymentOf } from "./deployment.js";
import { excelPolicy } from "./excel-policy.js";
import { LIGHT_DECIMALS } from "./light-decimals.js";
import { smallest } from "./minimizer.js";
import { manifestFor } from "./manifest.js";
import { NoticesPlugin } from "./notices-plugin.js";
import { styleRule } from "./style-rule.js";
import { withoutDeclarationTexts } from "./drop-declaration-texts.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Syntax of the engines that Excel 2021 and later run add-ins in (WebView2, Safari, current browsers). */
const TARGET = "es2022";

/**
 * The Excel add-in: one page for the shared runtime (pane, ribbon commands and cell functions), the script of the cell
 * functions alone, and the manifest for the address it will be served from.
 *
 * @param {{ env?: Record<string, unknown>, mode?: "production" | "development", output?: string }} [options]
 * @returns {import("webpack").Configuration}
 */
export function excelConfig({ env = {}, mode = "production", output = `${root}dist/excel` } = {}) {
  const deployment = deploymentOf(env);
  return {
    name: "excel",
    mode,
    context: root,
    target: ["web", TARGET],
    entry: {
      taskpane: "./taskpane/excel.tsx",
      functions: { import: "./functions/excel-start.ts", layer: "functions" },
    },
    experiments: { layers: true },
    output: { path: output, filename: "[name].js", publicPath: "auto", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        withoutDeclarationTexts,
        {
          test: /\.[cm]?tsx?$/,
          loader: "esbuild-loader",
          options: { target: TARGET, jsx: "automatic", charset: "utf8" },
        },
        styleRule,
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        { issuerLayer: "functions", resolve: { alias: LIGHT_DECIMALS } },
      ],
    },
    optimization: { splitChunks: { chunks: "async", minSize: 4000 }, minimizer: [smallest(TARGET)] },
    performance: { hints: false },
    devtool: mode === "development" ? "source-map" : false,
    plugins: [
      new NoticesPlugin(),
      new HtmlWebpackPlugin({
        template: "./taskpane/excel.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        officeJs: deployment.office,
        policy: excelPolicy(deployment.office),
      }),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => manifestFor(String(content), deployment),
          },
          {
            from: "functions/functions.json",
            to: "functions.json",
            transform: (content) => String(content).replaceAll(DEVELOPMENT_BASE, deployment.base),
          },
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "assets/help/*.html", to: "help/[name][ext]" },
        ],
      }),
    ],
    stats: "errors-warnings",
  };
}
