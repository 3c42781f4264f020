import { fileURLToPath } from "node:url";
import { rspack } from "@rspack/core";
import { minimizers, sourceRules, styleRule } from "./compile.js";
import { NoticesPlugin } from "./notices-plugin.js";
import { contentSecurityPolicy } from "./workbench-policy.js";
import { withoutDeclarationTexts } from "./drop-declaration-texts.js";

/** Hyphenation patterns of 70 languages that the engine would load for running text; cells of a form have none. */
const HYPHENATION = /^\.\/[a-z]{2,3}(?:-[a-z0-9-]+?)?-[\w-]{8}\.js$/i;

/** Syntax of the browsers the workbench is opened in. */
const TARGET = "es2022";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The workbench: a folder of static files that works from any web server and, double-clicked, from the disk. Classic
 * scripts with relative addresses only, samples and templates as data inside scripts, so nothing is ever fetched.
 *
 * @param {{ mode?: "production" | "development", output?: string }} [options]
 * @returns {import("@rspack/core").Configuration}
 */
export function workbenchConfig({ mode = "production", output = `${root}dist/workbench` } = {}) {
  return {
    name: "workbench",
    mode,
    context: root,
    target: ["web", TARGET],
    entry: { workbench: "./taskpane/workbench.tsx" },
    output: { path: output, filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        withoutDeclarationTexts,
        ...sourceRules(TARGET),
        styleRule,
        { test: /\.css$/, type: "css/global" },
        { test: /\.xlsx$/, type: "asset/inline" },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: {
      chunkIds: "named",
      splitChunks: { chunks: "async" },
      minimizer: minimizers(TARGET),
    },
    performance: { hints: false },
    devtool: false,
    plugins: [
      new NoticesPlugin(),
      new rspack.NormalModuleReplacementPlugin(HYPHENATION, (resource) => {
        if (resource.context.endsWith("engine-render/lib/es"))
          resource.request = `${root}taskpane/build/no-hyphenation.js`;
      }),
      new rspack.HtmlRspackPlugin({
        template: "./taskpane/workbench.html",
        filename: "index.html",
        scriptLoading: "defer",
        templateParameters: { policy: contentSecurityPolicy({ header: false }) },
      }),
    ],
    stats: "errors-warnings",
  };
}

export default workbenchConfig();
