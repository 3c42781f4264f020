import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchema } from "../../addin/cli/report-schema.ts";
import { openWorkbookFile } from "../../addin/hosts/xlsx/index.ts";
import { review } from "../../addin/review/review.ts";
import { cellAt, valueText } from "../../addin/sheet/snapshot.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SAMPLES = join(ROOT, "assets/samples");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as `npm run check --` does. */
function check(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "addin/cli/main.ts", ...args], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1" } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

describe("the command line", () => {
  it("checks many files in parallel workers, each of them", async () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let index = 0; index < 104; index++) copyFileSync(join(SAMPLES, "芦淞2023.xlsx"), join(many, `${index}.xlsx`));
    const { out } = await check(many, "--format", "json");
    const { files } = reportSchema.parse(JSON.parse(out));
    expect(files).toHaveLength(104);
    expect(files.filter(({ status }) => status !== "checked")).toEqual([]);
    for (const file of files) expect(file.findings).toEqual(files[0]?.findings);
  });

  it("recognises the forms of all five regions, says what is wrong, and exits 1", async () => {
    const { code, out } = await check("assets/samples");
    expect(code).toBe(1);
    for (const name of ["芦淞", "渌口", "衡山", "君山", "青云谱"]) expect(out).toContain(`${name}20`);
    expect(out).toMatch(/处必须修改/u);
    expect(out).not.toMatch(/undefined|\[object|NaN/u);
    expect(out).not.toContain("\u001B[");
  });

  it("prints one report as JSON that the published schema accepts, the same every time", async () => {
    const [first, second] = await Promise.all([check("--format", "json", "assets/samples"), check("--format", "json", "assets/samples")]);
    expect(first.out).toBe(second.out);
    const report = reportSchema.parse(JSON.parse(first.out));
    expect(report.files).toHaveLength(5);
    const finding = report.files.flatMap((file) => file.findings).find((candidate) => candidate.code === "W06");
    expect(finding).toMatchObject({ severity: "error", found: "92", expected: "82", difference: "10" });
    expect(finding?.cells[0]).toMatch(/^整体自评表!H44$/u);
  });

  it("writes marked and filled copies and leaves the original alone", async () => {
    const source = join(folder, "in", "芦淞.xlsx");
    mkdirSync(join(folder, "in"));
    copyFileSync(join(SAMPLES, "芦淞2023.xlsx"), source);
    const before = readFileSync(source);
    const { code, err } = await check("--format", "ndjson", "--annotate", join(folder, "marked"), "--fill", join(folder, "filled"), join(folder, "in"));
    expect(code).toBe(1);
    expect(err).toMatch(/已标记 \d+ 个单元格/u);
    expect(readFileSync(source).equals(before)).toBe(true);
    const marked = await openWorkbookFile(readFileSync(join(folder, "marked", "芦淞.xlsx")));
    expect(marked.snapshot.sheets.map((sheet) => sheet.name)).toContain("整体自评表");
    const filled = await openWorkbookFile(readFileSync(join(folder, "filled", "芦淞.xlsx")));
    const form = filled.snapshot.sheets.find((sheet) => sheet.name === "整体自评表");
    expect(form && cellAt(form, 7, 1).value).toMatch(/政府性基金拨款：0$/u);
    expect(form && cellAt(form, 4, 8).value).toBe(9);
  });

  it("goes on after a broken file and does not call it passed", async () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "a.xlsx"), "这不是工作簿");
    copyFileSync(join(ROOT, "assets/templates/全国通用2020版.xlsx"), join(broken, "b.xlsx"));
    const { code, out } = await check("--format", "json", broken);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.files.map((file) => [file.status, file.verdict])).toEqual([["unreadable", "incomplete"], ["checked", "incomplete"]]);
    expect(report.files[0]?.error?.message).toMatch(/[。）]$/u);
    expect(code).toBe(2);
  });

  it.each([
    [["--frmat", "json", "x.xlsx"], /--frmat/u],
    [["--format", "xml", "x.xlsx"], /text、json、ndjson/u],
    [["--policy", "none", "x.xlsx"], /cn-2020/u],
    [["--fail-on"], /--fail-on/u],
    [["--summary", "汇总.xls", "assets/samples"], /\.xlsx/u],
    [["--summary", "assets/samples/芦淞2023.xlsx", "assets/samples"], /没有覆盖/u],
    [["nowhere.xlsx"], /找不到/u],
    [[], /--help/u],
  ] as const)("answers %j with one line and exits 2", async (args, sentence) => {
    const { code, out, err } = await check(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(sentence);
  });

  it("says that an empty folder is empty, and can be told never to fail", async () => {
    mkdirSync(join(folder, "empty"));
    expect(await check(join(folder, "empty"))).toMatchObject({ code: 2 });
    const { code } = await check("--fail-on", "never", "assets/samples");
    expect(code).toBe(0);
  });

  it("builds the summary of many units, which reads back as one", async () => {
    const path = join(folder, "out", "汇总.xlsx");
    const { err } = await check("--format", "ndjson", "--fail-on", "never", "--summary", path, "assets/samples");
    expect(err).toMatch(/已汇总 2 个单位，3 个文件未汇总/u);
    const { snapshot } = await openWorkbookFile(readFileSync(path));
    const result = review(snapshot);
    expect(result.sheets[0]).toMatchObject({ form: "summary", year: 2023 });
    expect(result.findings).toEqual([]);
    const [sheet, unused] = snapshot.sheets;
    expect(sheet && [cellAt(sheet, 13, 2), cellAt(sheet, 13, 4)].map(({ value, formula }) => [value, formula])).toEqual([[5965.67, "SUM(C4:C13)"], [0.9998, "ROUND(D14/C14,4)"]]);
    expect(unused?.rowCount).toBe(5);
    expect(unused && [2, 3, 4].map((row) => /[/\\]/u.test(valueText(cellAt(unused, row, 0).value)))).toEqual([false, false, false]);
  });

  it("writes no summary where no unit can be used", async () => {
    const path = join(folder, "none.xlsx");
    const { code, err } = await check("--format", "ndjson", "--summary", path, "assets/templates/全国通用2020版.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(/没有可以汇总的/u);
    expect(existsSync(path)).toBe(false);
  });
});
