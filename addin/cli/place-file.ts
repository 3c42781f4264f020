import { link, lstat, mkdir, open, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { cliMessages } from "../messages/cli.ts";
import { visibleText } from "../messages/visible-text.ts";
import { codeOf } from "./system-reason.ts";

/** Numbers tried behind a taken name before giving up. */
const MOST_NUMBERS = 10_000;

/** Why a file could not be written to the requested place, in one Chinese sentence. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

/** Where a file goes: `below` is a path below `folder`, which need not exist. */
export interface Place {
  readonly folder: string;
  readonly below: string;
  /** Replace a file of that name; without it the next free number is put behind the name. */
  readonly overwrite: boolean;
}

/**
 * Writes a file beside its place and renames it into place, so that the name never shows half a file and a failure leaves
 * nothing. Follows no link below the folder and never leaves it. Returns the path written. Throws {@link PlaceError}, or
 * the system's own error.
 */
export async function placeFile(place: Place, bytes: Uint8Array): Promise<string> {
  const { folder, below, overwrite } = place;
  const target = join(folder, below);
  if (!staysInside(folder, target)) throw new PlaceError(cliMessages.leavesFolder(visibleText(below)));
  await makeFolders(folder, dirname(below));
  const draft = join(dirname(target), `${draftStart(process.pid)}${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await writeDraft(draft, bytes);
    return overwrite ? await replace(draft, target) : await putUnderFreeName(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes what a process that was ended had begun to write in a folder. */
export async function removeDrafts(folder: string, pid: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith(draftStart(pid))) await rm(join(folder, name), { force: true });
}

function draftStart(pid: number): string {
  return `.jihe-${pid}-`;
}

/** Whether a path lies below the folder by its own letters. */
export function staysInside(folder: string, target: string): boolean {
  const way = relative(folder, target);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && join(folder, way) === join(target);
}

/** The name, then the numbered ones: `自评表.xlsx`, `自评表 (2).xlsx`, … */
export function* numberedNames(path: string): Generator<string> {
  yield path;
  const end = extname(path);
  for (let number = 2; number <= MOST_NUMBERS; number++)
    yield join(dirname(path), `${basename(path, end)} (${number})${end}`);
}

/** Makes the folders one by one, so that a link in the way is seen before anything goes through it. */
async function makeFolders(folder: string, below: string): Promise<void> {
  await makeFolder(folder);
  let current = await realpath(folder);
  for (const part of below.split(sep).filter((name) => name !== "" && name !== ".")) {
    current = join(current, part);
    await mkdir(current).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
    if ((await lstat(current)).isSymbolicLink()) throw new PlaceError(cliMessages.linkInTheWay(visibleText(current)));
  }
}

/** Step by step from below: the system's own way goes round for ever where a place takes no folders (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: unknown) => {
      if (codeOf(again) !== "EEXIST") throw again;
    });
  }
}

async function writeDraft(path: string, bytes: Uint8Array): Promise<void> {
  // "wx" opens no link and no file that is already there.
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

async function replace(draft: string, target: string): Promise<string> {
  await refuseFolder(target);
  await rename(draft, target);
  return target;
}

async function putUnderFreeName(draft: string, target: string): Promise<string> {
  for (const name of numberedNames(target)) {
    if (await putIfFree(draft, name)) return name;
    await refuseFolder(name);
  }
  throw new PlaceError(cliMessages.noFreeName(visibleText(target)));
}

/** A second name for the draft is given in one step and never to a taken name; disks without links reserve the name first. */
async function putIfFree(draft: string, name: string): Promise<boolean> {
  try {
    await link(draft, name);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
  }
  try {
    await (await open(name, "wx")).close();
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  await rename(draft, name);
  return true;
}

/** A folder of that name already exists and belongs to the user; a numbered name beside it would hide the mistake. */
async function refuseFolder(path: string): Promise<void> {
  const info = await lstat(path).catch(() => null);
  if (info?.isDirectory()) throw Object.assign(new Error("EISDIR"), { code: "EISDIR" });
}
