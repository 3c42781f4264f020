import { createRequire } from "node:module";

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
