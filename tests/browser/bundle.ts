import { build } from "esbuild";

/** Bundles one TypeScript page script for the browser, as the product build does, without writing a file. */
export async function bundlePage(entry: URL, production = false): Promise<string> {
  const result = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: production,
    define: { "process.env.NODE_ENV": production ? '"production"' : '"development"' },
    logLevel: "warning",
    loader: { ".json": "json" },
  });
  const file = result.outputFiles[0];
  if (!file) throw new Error(`esbuild wrote nothing for ${entry.href}`);
  return file.text;
}
