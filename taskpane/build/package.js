/**
 * `npm run package`: writes `release/`: a zip to host for Excel, a zip for WPS with its installers, a zip of the workbench
 * that opens from the disk, and SHA-256 checksums. The same sources give the same bytes. Run `npm run build` first.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
/** The earliest time a zip can state. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const EXECUTABLE = 0o100755;

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

/** @param {string} part folder of `dist` */
function zipped(part) {
  const folder = `${root}dist/${part}`;
  const files = filesOf(folder).map((name) => {
    const attributes = name.endsWith(".sh") ? { os: UNIX, attrs: EXECUTABLE << 16 } : {};
    return [`jihe-${part}/${name}`, [readFileSync(join(folder, name)), { mtime: NO_TIME, level: 9, ...attributes }]];
  });
  return zipSync(Object.fromEntries(files));
}

const release = `${root}release`;
try {
  const archives = ["excel", "wps", "workbench"].map((part) => [`jihe-${part}-${version}.zip`, zipped(part)]);
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  for (const [name, bytes] of archives) writeFileSync(join(release, name), bytes);
  const sums = archives.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
  console.log(`已写入 release：${archives.map(([name]) => name).join("、")}、SHA256SUMS`);
} catch (problem) {
  if (problem?.code !== "ENOENT") throw problem;
  console.error("还没有构建结果，请先运行 npm run build。");
  process.exitCode = 1;
}
