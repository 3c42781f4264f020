import { execFile, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchema } from "../../addin/cli/report-schema.ts";
import { runInProcess, type Ended } from "./run-in-process.ts";
import { openWorkbookFile, XlsxHost } from "../../addin/hosts/xlsx/index.ts";
import { HOSTILE_FILES } from "../hostile-files.ts";
import { review } from "../../addin/review/review.ts";
import { cellAt, valueText } from "../../addin/sheet/snapshot.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SAMPLES = join(ROOT, "assets/samples");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]): Promise<Ended> => runInProcess(args);

/** Runs the bundled command line as a process of its own, as `npm run check --` does. */
function checkApart(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["addin/cli/build/check.js", ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: "1" } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
  });
}

describe("the command line", () => {
  it("checks many files in parallel workers, each of them", async () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let index = 0; index < 104; index++) copyFileSync(join(SAMPLES, "芦淞2023.xlsx"), join(many, `${index}.xlsx`));
    const { out } = await checkApart(many, "--format", "json");
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
    const [first, second] = await Promise.all([
      check("--format", "json", "assets/samples"),
      check("--format", "json", "assets/samples"),
    ]);
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
    const { code, err } = await check(
      "--format",
      "ndjson",
      "--annotate",
      join(folder, "marked"),
      "--fill",
      join(folder, "filled"),
      join(folder, "in"),
    );
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
    expect(report.files.map((file) => [file.status, file.verdict])).toEqual([
      ["unreadable", "incomplete"],
      ["checked", "incomplete"],
    ]);
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
    [["--policy-file", "README.md", "assets/samples"], /^口径表 README\.md 没能打开：[^（]+。（/u],
    [[""], /名字是空的/u],
    [[], /--help/u],
  ] as const)("answers %j with one line and exits 2", async (args, sentence) => {
    const { code, out, err } = await check(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(sentence);
  });

  it("prints its version, which is that of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await check("--version")).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
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
    expect(sheet && [cellAt(sheet, 13, 2), cellAt(sheet, 13, 4)].map(({ value, formula }) => [value, formula])).toEqual(
      [
        [5965.67, "SUM(C4:C13)"],
        [0.9998, "ROUND(D14/C14,4)"],
      ],
    );
    expect(unused?.rowCount).toBe(5);
    expect(unused && [2, 3, 4].map((row) => /[/\\]/u.test(valueText(cellAt(unused, row, 0).value)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("writes no summary where no unit can be used", async () => {
    const path = join(folder, "none.xlsx");
    const { code, err } = await check("--format", "ndjson", "--summary", path, "assets/templates/全国通用2020版.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(/没有可以汇总的/u);
    expect(existsSync(path)).toBe(false);
  });
});

/** Runs the command line and closes its output after the first bytes, as `| head` does. */
function checkAndLeave(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["addin/cli/build/check.js", ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1" },
    });
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    child.on("close", (code) => resolve({ code: code ?? -1, out: "", err }));
  });
}

describe("the command line never touches a file it checks", () => {
  const sample = join(SAMPLES, "芦淞2023.xlsx");
  const place = (...path: string[]): string => {
    const target = join(folder, "safe", ...path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };

  it("through a link to the folder of the files", async () => {
    const source = place("linked", "表.xlsx");
    copyFileSync(sample, source);
    symlinkSync(dirname(source), place("link"), "dir");
    const { code, out } = await check("--fail-on", "never", "--annotate", place("link"), source);
    expect(readFileSync(source).equals(readFileSync(sample))).toBe(true);
    expect(out).toContain("没有写出副本");
    expect(code).toBe(2);
  });

  it("where the output folder holds another file of the run, or files of one name meet", async () => {
    const [first, second] = [place("a", "表.xlsx"), place("b", "表.xlsx")];
    copyFileSync(sample, first);
    copyFileSync(join(SAMPLES, "君山2020.xlsx"), second);
    await check("--fail-on", "never", "--annotate", dirname(second), first, second);
    expect(readFileSync(second).equals(readFileSync(join(SAMPLES, "君山2020.xlsx")))).toBe(true);
    const { code } = await check("--fail-on", "never", "--fill", place("both"), first, second);
    expect(code).toBe(0);
    expect(readdirSync(place("both")).toSorted()).toEqual(["表 (2).xlsx", "表.xlsx"]);
  });

  it("and does not check its own copies the next time", async () => {
    const source = place("again", "表.xlsx");
    copyFileSync(sample, source);
    const run = () => check("--format", "json", "--annotate", join(dirname(source), "标记"), dirname(source));
    await run();
    expect(reportSchema.parse(JSON.parse((await run()).out)).files).toHaveLength(1);
  });

  it.each([
    [["--annotate", sample, sample], /要写一个文件夹/u],
    [["--annotate", "x/../out", "--fill", "out", sample], /同一个文件夹/u],
    [["--recalculate=yes", sample], /后面不要写值/u],
  ] as const)("and answers %j with one line", async (args, sentence) => {
    const { code, out, err } = await check(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
  });
});

describe("folders as people have them", () => {
  it("links are followed, loops ended, dead links and .et files told, line breaks in names shown", async () => {
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    const sample = join(SAMPLES, "芦淞2023.xlsx");
    copyFileSync(sample, join(mixed, "a\nb 100%.xlsx"));
    copyFileSync(sample, join(mixed, "c.et"));
    copyFileSync(sample, join(mixed, "~$c.xlsx"));
    symlinkSync(sample, join(mixed, "d.xlsx"));
    symlinkSync("nowhere", join(mixed, "e.xlsx"));
    symlinkSync(".", join(mixed, "loop"), "dir");
    const { files } = reportSchema.parse(JSON.parse((await check("--format", "json", mixed)).out));
    expect(files.map(({ file, status }) => [file.slice(mixed.length + 1), status])).toEqual([
      ["a\nb 100%.xlsx", "checked"],
      ["c.et", "checked"],
      ["d.xlsx", "checked"],
      ["e.xlsx", "unreadable"],
    ]);
    expect(files[3]?.error?.message).toBe("这个文件没能打开（找不到文件），没有校验。");
    expect((await check(mixed)).out).toContain("a␊b 100%.xlsx");
  });

  it("a copy that cannot be written is told, and the exit code says so", async () => {
    const blocked = join(folder, "blocked");
    mkdirSync(join(blocked, "out", "表.xlsx"), { recursive: true });
    copyFileSync(join(SAMPLES, "芦淞2023.xlsx"), join(blocked, "表.xlsx"));
    const { code, err } = await check(
      "--format",
      "ndjson",
      "--fail-on",
      "never",
      "--annotate",
      join(blocked, "out"),
      join(blocked, "表.xlsx"),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/没能写出 .*（这是一个文件夹）。/u);
  });

  it("a reader that leaves early ends the run without a word", async () => {
    expect(await checkAndLeave("--format", "json", "assets/samples")).toMatchObject({ err: "" });
    expect(await checkAndLeave(join(folder, "many"))).toMatchObject({ err: "", code: 1 });
  });
});

describe("settings stored in a workbook", () => {
  it("are not used unless asked for, and told either way", async () => {
    const sample = "assets/samples/青云谱2021.xlsx";
    const plain = await check("--format", "ndjson", sample);
    const findings = (out: string) => (JSON.parse(out) as { findings: { rule: string }[] }).findings;
    const host = XlsxHost.open(readFileSync(sample));
    const rules = Object.fromEntries(findings(plain.out).map(({ rule }) => [rule, false]));
    await host.saveSettings({
      version: 1,
      policy: null,
      rules,
      ignores: [{ rule: "x", cells: ["表!A1"], values: "", reason: "已核对\n通过" }],
      mappings: [],
    });
    const path = join(folder, "带设置.xlsx");
    writeFileSync(path, host.bytes());
    const ignored = await check("--format", "ndjson", path);
    expect(findings(ignored.out)).toEqual(findings(plain.out));
    expect(ignored.err).toMatch(/带来了设置：关闭了 \d+ 项检查、1 条说明，都没有采用/u);
    const used = await check("--format", "ndjson", "--with-settings", path);
    expect(findings(used.out)).toEqual([]);
    expect(used.err).toMatch(/采用了表里带来的设置：关闭了/u);
    expect((await check(path)).out).toContain("都没有采用");
    expect(plain.err).toBe("");
  });
});

describe("what a workbook says", () => {
  it("cannot colour, clear or forge lines on a terminal, in any format", async () => {
    const path = join(folder, "伪造.xlsx");
    writeFileSync(path, HOSTILE_FILES.find(({ name }) => name === "forged-lines")?.bytes() ?? "");
    for (const format of ["text", "full", "ndjson", "json"] as const) {
      const { out, err } = await check("--format", format, path);
      expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      for (const line of `${out}${err}`.split("\n")) expect(line).not.toMatch(/^\s*✓/u);
      if (format === "text" || format === "full") expect(out).toMatch(/␊✓ 通过\[U\+202E\]/u);
    }
  });

  it("is short: the five samples take at most 250 lines, must-fix first, one line a finding", async () => {
    const { out } = await check("assets/samples");
    expect(out.split("\n").length).toBeLessThanOrEqual(250);
    expect(out).toMatch(/^整体自评表!G27 +必须修改 W04 +总分行/mu);
    for (const part of out.split("\n\n")) {
      const kinds = part
        .split("\n")
        .flatMap((line) => /!\w+ +(?<kind>必须修改|需作说明|未能检查) /u.exec(line)?.groups?.kind ?? []);
      const order = kinds.map((kind) => ["必须修改", "需作说明", "未能检查"].indexOf(kind));
      expect(order).toEqual(order.toSorted());
    }
    const full = await check("--format", "full", "assets/samples");
    expect(full.out).toMatch(/依据 /u);
  });
});
