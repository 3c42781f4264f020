import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HostError } from "../hosts/port.ts";
import { wordCopyMessages } from "../messages/word.ts";

/** Milliseconds LibreOffice may take for one document. */
const TIME_LIMIT = 60_000;

/**
 * An old .doc as a .docx, converted by the LibreOffice of this machine under a profile of its own. Rejects with a `HostError`
 * where there is none, or where it does not end in time; then it is ended with all that it started.
 */
export async function convertedToDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "jihe-libreoffice-"));
  try {
    const source = join(folder, "document.doc");
    await writeFile(source, bytes);
    await runLibreOffice([
      "--headless",
      "--norestore",
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--convert-to",
      "docx",
      "--outdir",
      folder,
      source,
    ]);
    return await readFile(join(folder, "document.docx")).catch(() => {
      throw new HostError("failed", wordCopyMessages.libreOfficeFailed);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function runLibreOffice(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that all it starts can be ended with it.
    const child = spawn("soffice", args, { stdio: "ignore", detached: true });
    const limit = setTimeout(() => {
      endTree(child.pid);
      reject(new HostError("failed", wordCopyMessages.libreOfficeFailed));
    }, TIME_LIMIT);
    child.on("error", () => {
      clearTimeout(limit);
      reject(new HostError("failed", wordCopyMessages.noLibreOffice));
    });
    child.on("exit", () => {
      clearTimeout(limit);
      resolve();
    });
  });
}

function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}
