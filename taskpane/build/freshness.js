import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything a built page is made of. A folder's own time tells of files added to it or taken away. */
const SOURCES = ["addin", "functions", "taskpane", "assets", "package-lock.json"];

/**
 * Whether a built file is newer than every source.
 *
 * @param {string} built path of a file the build writes last
 * @returns {boolean} `false` also where the file does not exist
 */
export function isFresh(built) {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && SOURCES.every((path) => newest(join(root, path)) <= made);
}

/** Time of the last change in a file or folder, in milliseconds. */
function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), entry.mtimeMs);
}
