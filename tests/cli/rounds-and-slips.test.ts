import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportSchema } from "../../addin/cli/report-schema.ts";
import { Package } from "../../addin/hosts/ooxml/package.ts";
import { XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import { parseCellRef } from "../../addin/sheet/address.ts";
import { runInProcess } from "./run-in-process.ts";

const SAMPLE = "assets/samples/芦淞2023.xlsx";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-rounds-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(folder, ...path);

/** The sample with one cell written. */
async function withCell(address: string, value: number): Promise<Uint8Array> {
  const host = XlsxHost.open(new Uint8Array(readFileSync(SAMPLE)));
  const cell = parseCellRef(address);
  if (!cell) throw new RangeError(address);
  await host.write([{ cell, content: { kind: "value", value } }]);
  return host.bytes();
}

const wordsIn = (path: string): string =>
  Package.open(new Uint8Array(readFileSync(path)))
    .demand("word/document.xml")
    .replace(/<[^<>]*>/gu, "");

describe("--since", () => {
  it("says of each finding whether it is mended, as before, or new", async () => {
    mkdirSync(at("一"));
    mkdirSync(at("二"));
    copyFileSync(SAMPLE, at("一", "自评表.xlsx"));
    writeFileSync(at("一.ndjson"), (await runInProcess(["--format", "ndjson", at("一")])).out);
    // The total of the points is mended, and a score above its points is new.
    writeFileSync(at("二", "自评表.xlsx"), await withCell("整体自评表!G27", 100));
    const { out } = await runInProcess(["--since", at("一.ndjson"), at("二")]);
    expect(out).toMatch(/整体自评表!G27\s+已改\s+W04/u);
    expect(out).toMatch(/F03\s+（未改）/u);
    expect(out).toMatch(/与上一轮相比：已改 \d+ 处，未改 \d+ 处，新出现 \d+ 处。/u);
    const json = await runInProcess(["--format", "json", "--since", at("一.ndjson"), at("二")]);
    const [file] = reportSchema.parse(JSON.parse(json.out)).files;
    expect(file?.settled?.map(({ code }) => code)).toContain("W04");
    expect(file?.findings.every(({ round }) => round !== undefined)).toBe(true);
  });

  it("names files that did not come again, and refuses what is no result of a run", async () => {
    copyFileSync(SAMPLE, at("甲.xlsx"));
    copyFileSync(SAMPLE, at("乙.xlsx"));
    writeFileSync(at("一.ndjson"), (await runInProcess(["--format", "ndjson", folder])).out);
    rmSync(at("乙.xlsx"));
    const { err } = await runInProcess(["--since", at("一.ndjson"), at("甲.xlsx")]);
    expect(err).toContain("上一轮有、这一轮没有的文件");
    writeFileSync(at("坏.ndjson"), "{}\n");
    const refused = await runInProcess(["--since", at("坏.ndjson"), at("甲.xlsx")]);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain("第 1 行不是完整的校验结果");
  });
});

describe("--slips", () => {
  it("writes one document a unit over all its files, and tells it with each file", async () => {
    mkdirSync(at("in"));
    copyFileSync(SAMPLE, at("in", "整体.xlsx"));
    copyFileSync(SAMPLE, at("in", "又一份.xlsx"));
    copyFileSync("assets/samples/渌口2021.xlsx", at("in", "渌口.xlsx"));
    writeFileSync(at("in", "坏了.xlsx"), "no workbook");
    const { out } = await runInProcess(["--format", "json", "--slips", at("out"), at("in")]);
    const { files } = reportSchema.parse(JSON.parse(out));
    const slips = readdirSync(at("out"));
    expect(slips).toHaveLength(3);
    expect(slips).toContain("坏了 审核意见.docx");
    expect(files.every(({ copies }) => copies[0]?.kind === "slip" && copies[0].error === null)).toBe(true);
    const path = files.find(({ file }) => file.endsWith("整体.xlsx"))?.copies[0]?.path ?? "";
    const words = wordsIn(path);
    expect(words).toContain("整体.xlsx");
    expect(words).toContain("又一份.xlsx");
    expect(words).toContain("总分行的分值为90");
  });

  it("a slip that cannot be written costs no result, and the run ends with 2", async () => {
    mkdirSync(at("in"));
    copyFileSync(SAMPLE, at("in", "整体.xlsx"));
    const first = await runInProcess(["--slips", at("out"), at("in")]);
    expect(first.code).toBe(1);
    const [name = ""] = readdirSync(at("out"));
    rmSync(at("out"), { recursive: true });
    mkdirSync(at("out", name), { recursive: true });
    const { code, out } = await runInProcess(["--overwrite", "--slips", at("out"), at("in")]);
    expect(code).toBe(2);
    expect(out).toContain("W04");
    expect(out).toContain("没能写出");
  });
});
