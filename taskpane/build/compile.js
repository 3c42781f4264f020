import { createRequire } from "node:module";
import { rspack } from "@rspack/core";

/** @typedef {"es2018" | "es2022"} Target the newest syntax that the engines of a page understand */

/** Browsers that take the style sheets as they are written: nothing in them is put in other words for older ones. */
const STYLED = ["chrome >= 123", "firefox >= 120", "safari >= 17.5"];

/** @param {Target} target @param {object} parser */
function compiled(target, parser) {
  return {
    type: "javascript/auto",
    loader: "builtin:swc-loader",
    options: { isModule: "unknown", jsc: { target, parser, transform: { react: { runtime: "automatic" } } } },
  };
}

/**
 * The rules for `module.rules` that make scripts of the product's sources.
 *
 * @param {Target} target
 */
export function sourceRules(target) {
  return [
    { test: /\.[cm]?ts$/, ...compiled(target, { syntax: "typescript" }) },
    { test: /\.tsx$/, ...compiled(target, { syntax: "typescript", tsx: true }) },
  ];
}

const components = createRequire(import.meta.url).resolve("@fluentui/react-components");
/** The package that has the tokens, as the library of the components itself finds it. */
const theme = createRequire(components).resolve("@fluentui/react-theme");

/**
 * The rule that works styles out now instead of in the page. For this the modules a style sheet imports are run, of which
 * only the tokens are needed: without the components, which would take longer than all else of a build.
 */
export const styleRule = {
  test: /\.styles\.ts$/,
  enforce: "post",
  loader: "@griffel/webpack-loader",
  options: { webpackResolveOptions: { alias: { "@fluentui/react-components$": theme } } },
};

/**
 * The rule that brings the scripts of libraries, which may be written in newer syntax, down to what the engines understand.
 *
 * @param {Target} target
 */
export function libraryRule(target) {
  return { test: /\.[cm]?js$/, ...compiled(target, { syntax: "ecmascript" }) };
}

/**
 * What makes the scripts and style sheets small. Notices of the packages stand in a file of their own.
 *
 * @param {Target} target
 */
export function minimizers(target) {
  return [
    new rspack.SwcJsMinimizerRspackPlugin({
      minimizerOptions: { ecma: Number(target.slice(2)), format: { comments: false } },
    }),
    new rspack.LightningCssMinimizerRspackPlugin({ minimizerOptions: { targets: STYLED } }),
  ];
}
