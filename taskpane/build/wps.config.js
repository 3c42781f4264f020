import { cpSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { LIGHT_DECIMALS } from "./light-decimals.js";
import { smallest } from "./minimizer.js";
import { NoticesPlugin } from "./notices-plugin.js";
import { withoutDeclarationTexts } from "./drop-declaration-texts.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Oldest syntax the engines of WPS must understand. */
const TARGET = "es2018";

/** Files that stand beside the two scripts, the same offline and on a web server. */
const PACKAGE_FILES = [
  "index.html",
  "taskpane.html",
  "ribbon.xml",
  "manifest.xml",
  "functions.json",
  "module-probe.js",
];

/**
 * The WPS package: two self-contained classic scripts and the files WPS asks for, written twice: as the folder
 * `jihe_VERSION/` beside the installers, and as `web/` for a web server.
 *
 * @param {{ mode?: "production" | "development", output?: string }} [options]
 * @returns {import("webpack").Configuration}
 */
export function wpsConfig({ mode = "production", output = `${root}dist/wps` } = {}) {
  const version = String(JSON.parse(readFileSync(`${root}package.json`, "utf8")).version);
  const offline = `jihe_${version}`;
  const target = { loader: "esbuild-loader", options: { target: TARGET, jsx: "automatic" } };
  return {
    name: "wps",
    mode,
    context: root,
    target: ["web", "es2018"],
    entry: {
      main: { import: "./taskpane/wps-entry.ts", layer: "functions" },
      taskpane: "./taskpane/wps.tsx",
    },
    experiments: { layers: true },
    output: { path: output, filename: `${offline}/[name].js`, iife: true, module: false, clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      // One script a page: nothing is loaded later.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [
        withoutDeclarationTexts,
        { test: /\.[cm]?tsx?$/, ...target },
        // Libraries ship newer syntax than WPS understands.
        { test: /\.[cm]?js$/, ...target, resolve: { fullySpecified: false } },
        { issuerLayer: "functions", resolve: { alias: LIGHT_DECIMALS } },
      ],
    },
    node: { global: false },
    optimization: {
      splitChunks: false,
      runtimeChunk: false,
      minimizer: [smallest(TARGET, /(?:main|taskpane)\.js$/)],
    },
    performance: { hints: false },
    devtool: false,
    plugins: [
      new NoticesPlugin(["", offline]),
      new CopyPlugin({
        patterns: [
          ...PACKAGE_FILES.map((file) => ({ from: `taskpane/wps/${file}`, to: `${offline}/${file}` })),
          { from: "taskpane/wps/images", to: `${offline}/images` },
          { from: "assets/install", to: "." },
          { from: "assets/help/WPS使用说明.md", to: "WPS使用说明.md" },
        ],
      }),
      new TwinFolderPlugin(`${output}/${offline}`, `${output}/web`),
    ],
    stats: "errors-warnings",
  };
}

/** Copies a finished folder to another name. */
class TwinFolderPlugin {
  constructor(from, to) {
    this.from = from;
    this.to = to;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("TwinFolderPlugin", () => {
      rmSync(this.to, { recursive: true, force: true });
      cpSync(this.from, this.to, { recursive: true });
    });
  }
}
