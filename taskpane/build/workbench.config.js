import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { NoticesPlugin } from "./notices-plugin.js";
import { contentSecurityPolicy } from "./workbench-policy.js";
import { styleRule } from "./style-rule.js";
import { withoutDeclarationTexts } from "./drop-declaration-texts.js";

/** Hyphenation patterns of 70 languages that the engine would load for running text; cells of a form have none. */
const HYPHENATION = /^\.\/[a-z]{2,3}(?:-[a-z0-9-]+?)?-[\w-]{8}\.js$/i;

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The workbench: a folder of static files that works from any web server and, double-clicked, from the disk. Classic
 * scripts with relative addresses only, samples and templates as data inside scripts, so nothing is ever fetched.
 *
 * @param {{ mode?: "production" | "development", output?: string }} [options]
 * @returns {import("webpack").Configuration}
 */
export function workbenchConfig({ mode = "production", output = `${root}dist/workbench` } = {}) {
  return {
    name: "workbench",
    mode,
    context: root,
    target: ["web", "es2022"],
    entry: { workbench: "./taskpane/workbench.tsx" },
    output: { path: output, filename: "[name].js", chunkFilename: "[name].js", publicPath: "auto", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    experiments: { css: true },
    module: {
      rules: [
        withoutDeclarationTexts,
        {
          test: /\.[cm]?tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", charset: "utf8" },
        },
        styleRule,
        { test: /\.css$/, type: "css/global" },
        { test: /\.xlsx$/, type: "asset/inline" },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: {
      chunkIds: "named",
      splitChunks: { chunks: "async" },
      minimizer: [new EsbuildPlugin({ target: "es2022", css: true, charset: "utf8", legalComments: "external" })],
    },
    performance: { hints: false },
    devtool: false,
    plugins: [
      new NoticesPlugin(),
      new webpack.NormalModuleReplacementPlugin(HYPHENATION, (resource) => {
        if (resource.context.endsWith("engine-render/lib/es"))
          resource.request = `${root}taskpane/build/no-hyphenation.js`;
      }),
      new HtmlWebpackPlugin({
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
