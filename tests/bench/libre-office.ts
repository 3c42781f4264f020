import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Command that starts LibreOffice, or `null` where it is not installed. */
export function libreOffice(): string | null {
  for (const name of ["soffice", "libreoffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return name;
    } catch {
      continue;
    }
  }
  return null;
}

/** The workbooks opened and saved again by LibreOffice, by name, in the order given. */
export function savedByOffice(office: string, paths: readonly string[]): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "jihe-bench-office-"));
  try {
    execFileSync(
      office,
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "out"),
        ...paths,
      ],
      { stdio: "ignore", timeout: 280_000 },
    );
    const saved = new Set(readdirSync(join(folder, "out")));
    return new Map(
      paths
        .map((path) => basename(path))
        .filter((name) => saved.has(name))
        .map((name) => [name, new Uint8Array(readFileSync(join(folder, "out", name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
