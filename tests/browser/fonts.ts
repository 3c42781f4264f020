import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const resolve = createRequire(import.meta.url).resolve;

/**
 * Writes a font configuration that knows the Chinese font of the npm package before any system font, so pages look
 * the same on machines without Chinese fonts. Returns the path of the configuration file.
 */
export function writeFontsConf(folder: string): string {
  const font = join(dirname(resolve("@expo-google-fonts/noto-sans-sc/package.json")), "400Regular");
  const bold = join(dirname(font), "600SemiBold");
  mkdirSync(join(folder, "font-cache"), { recursive: true });
  const file = join(folder, "fonts.conf");
  // Another test may be starting its browser right now: it must never read half a file.
  const fresh = `${file}-${process.pid}`;
  writeFileSync(
    fresh,
    fontsConf([font, bold, "/usr/share/fonts", "/usr/local/share/fonts"], join(folder, "font-cache")),
  );
  renameSync(fresh, file);
  return file;
}

function fontsConf(folders: readonly string[], cache: string): string {
  const alias = (family: string): string =>
    `  <alias binding="strong"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${cache}</cachedir>`,
    ...["sans-serif", "system-ui", "Microsoft YaHei"].map(alias),
    "</fontconfig>",
    "",
  ].join("\n");
}
