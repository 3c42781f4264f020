import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

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

/**
 * One part as a zip that unpacks into a folder of its own; scripts for Unix can be run from it.
 *
 * @param {string} dist
 * @param {string} part folder of `dist`
 */
function zipped(dist, part) {
  const folder = join(dist, part);
  const files = filesOf(folder).map((name) => {
    const attributes = name.endsWith(".sh") ? { os: UNIX, attrs: EXECUTABLE << 16 } : {};
    return [`jihe-${part}/${name}`, [readFileSync(join(folder, name)), { mtime: NO_TIME, level: 9, ...attributes }]];
  });
  return zipSync(Object.fromEntries(files));
}

/**
 * Replaces the folder `release` by the three zips of `dist` and their checksums; gives the names of the files. Throws, and
 * leaves `release` as it was, where a part was not built.
 *
 * @param {string} dist
 * @param {string} release
 * @param {string} version
 */
export function writeRelease(dist, release, version) {
  const archives = ["excel", "wps", "workbench"].map((part) => [`jihe-${part}-${version}.zip`, zipped(dist, part)]);
  const sums = archives.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  for (const [name, bytes] of archives) writeFileSync(join(release, name), bytes);
  writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
  return [...archives.map(([name]) => name), "SHA256SUMS"];
}
