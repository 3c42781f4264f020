import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeRelease } from "../../taskpane/build/release.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-release-"));
  for (const part of ["excel", "wps", "workbench"]) mkdirSync(join(folder, "dist", part, "help"), { recursive: true });
  writeFileSync(join(folder, "dist/excel/manifest.xml"), "<OfficeApp/>");
  writeFileSync(join(folder, "dist/wps/install.sh"), "#!/bin/sh\n");
  writeFileSync(join(folder, "dist/workbench/help/使用说明.html"), "说明");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const release = (): readonly string[] => writeRelease(join(folder, "dist"), join(folder, "release"), "1.2.3");
const read = (name: string): Buffer => readFileSync(join(folder, "release", name));

it("has a zip for each part, which unpacks into one folder, and checksums that hold", () => {
  const names = release();
  expect(names).toEqual(["jihe-excel-1.2.3.zip", "jihe-wps-1.2.3.zip", "jihe-workbench-1.2.3.zip", "SHA256SUMS"]);
  expect(Object.keys(unzipSync(read("jihe-excel-1.2.3.zip")))).toEqual(["jihe-excel/manifest.xml"]);
  expect(Object.keys(unzipSync(read("jihe-workbench-1.2.3.zip")))).toEqual(["jihe-workbench/help/使用说明.html"]);
  for (const line of read("SHA256SUMS").toString().trim().split("\n")) {
    const [sum = "", name = ""] = line.split("  ");
    expect(createHash("sha256").update(read(name)).digest("hex")).toBe(sum);
  }
});

it("gives the same bytes for the same parts, and the installer can be run", () => {
  release();
  const first = read("jihe-wps-1.2.3.zip");
  release();
  const second = read("jihe-wps-1.2.3.zip");
  expect(second.equals(first)).toBe(true);
  const directory = second.lastIndexOf(Buffer.from("jihe-wps/install.sh")) - 46;
  expect((second.readUInt32LE(directory + 38) >>> 16) & 0o111).toBe(0o111);
});

it("keeps the former release where a part was not built", () => {
  release();
  rmSync(join(folder, "dist/wps"), { recursive: true });
  expect(release).toThrow(/ENOENT/);
  expect(read("SHA256SUMS").length).toBeGreaterThan(0);
});
