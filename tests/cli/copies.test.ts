import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PlaceError, placeFile, removeDrafts, staysInside } from "../../addin/cli/place-file.ts";
import { reportSchema, type FileReport } from "../../addin/cli/report-schema.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import { runInProcess } from "./run-in-process.ts";
import { fileOf } from "./workbook-file.ts";

const SAMPLE = "assets/samples/芦淞2023.xlsx";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-copies-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(folder, ...path);

async function checked(...args: readonly string[]): Promise<{ code: number; err: string; files: FileReport[] }> {
  const { code, out, err } = await runInProcess(["--format", "json", ...args]);
  return { code, err, files: reportSchema.parse(JSON.parse(out)).files };
}

describe("copies", () => {
  it("are told in the report, each by its kind and path", async () => {
    const { files } = await checked("--annotate", at("标记"), "--fill", at("填好"), SAMPLE);
    expect(files[0]?.copies).toEqual([
      { kind: "annotate", path: at("标记", "芦淞2023.xlsx"), error: null },
      { kind: "fill", path: at("填好", "芦淞2023.xlsx"), error: null },
    ]);
    expect((await checked(SAMPLE)).files[0]?.copies).toEqual([]);
  });

  it("with marks end with the report to sign, and each note has the number of its line there", async () => {
    const { files } = await checked("--annotate", at("标记"), SAMPLE);
    const parts = unzipSync(readFileSync(at("标记", "芦淞2023.xlsx")));
    const report = strFromU8(parts["xl/worksheets/report1.xml"] ?? new Uint8Array());
    const notes = Object.entries(parts).filter(([name]) => name.startsWith("xl/comments"));
    const comments = notes.map(([, bytes]) => strFromU8(bytes)).join("");
    const [first, second] = files[0]?.findings ?? [];
    expect(report).toContain("绩效自评校验报告");
    expect(report).toContain(first?.message);
    expect(comments).toContain(`① ${first?.message ?? ""}`);
    expect(comments).toContain(`② ${second?.message ?? ""}`);
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="绩核-校验报告"');
  });

  it("that cannot be written leave the findings, nothing else, and exit code 2", async () => {
    writeFileSync(at("dam"), "");
    mkdirSync(at("out", "芦淞2023.xlsx"), { recursive: true });
    const plain = await checked(SAMPLE);
    const { code, files } = await checked("--annotate", at("out"), "--fill", at("other"), SAMPLE);
    expect(code).toBe(2);
    expect(files[0]?.findings).toEqual(plain.files[0]?.findings);
    expect(files[0]?.copies).toMatchObject([
      { kind: "annotate", path: null, error: expect.stringContaining("没能写出") as string },
      { kind: "fill", error: null },
    ]);
    expect(readdirSync(at("out"))).toEqual(["芦淞2023.xlsx"]);
  });

  it("to fill are not made of a workbook without a form, which says why and is no failure", async () => {
    mkdirSync(at("in"));
    writeFileSync(
      at("in", "通讯录.xlsx"),
      fileOf(
        workbookOf([
          sheetOf("通讯录", [
            ["姓名", "科室"],
            ["甲", "办公室"],
          ]),
        ]),
      ),
    );
    copyFileSync(SAMPLE, at("in", "自评表.xlsx"));
    const { code, files } = await checked("--fail-on", "never", "--fill", at("out"), at("in"));
    expect(code).toBe(0);
    const copyOf = (name: string): unknown => files.find(({ file }) => file.endsWith(name))?.copies[0];
    expect(copyOf("自评表.xlsx")).toEqual({ kind: "fill", path: at("out", "自评表.xlsx"), error: null });
    expect(copyOf("通讯录.xlsx")).toEqual({
      kind: "fill",
      path: null,
      error: "没有识别出绩效表，没有可以填充的单元格，没有另存副本。",
    });
    expect(readdirSync(at("out"))).toEqual(["自评表.xlsx"]);
  });

  it("of a name that is taken get a number and say so; --overwrite replaces", async () => {
    mkdirSync(at("out"));
    writeFileSync(at("out", "芦淞2023.xlsx"), "mine");
    const { err, files } = await checked("--annotate", at("out"), SAMPLE);
    expect(files[0]?.copies[0]?.path).toBe(at("out", "芦淞2023 (2).xlsx"));
    expect(err).toMatch(/已有同名文件，没有覆盖/u);
    expect(readFileSync(at("out", "芦淞2023.xlsx"), "utf8")).toBe("mine");
    const again = await checked("--overwrite", "--annotate", at("out"), SAMPLE);
    expect(again.files[0]?.copies[0]?.path).toBe(at("out", "芦淞2023.xlsx"));
    expect(again.err).not.toMatch(/同名/u);
    expect(readFileSync(at("out", "芦淞2023.xlsx")).length).toBeGreaterThan(1000);
    expect(readdirSync(at("out"))).toHaveLength(2);
  });

  it("go through no link in the output folder", async () => {
    mkdirSync(at("in", "单位"), { recursive: true });
    mkdirSync(at("out"));
    mkdirSync(at("elsewhere"));
    copyFileSync(SAMPLE, at("in", "单位", "表.xlsx"));
    copyFileSync(SAMPLE, at("in", "另.xlsx"));
    symlinkSync(at("elsewhere"), at("out", "单位"), "dir");
    writeFileSync(at("target.xlsx"), "theirs");
    symlinkSync(at("target.xlsx"), at("out", "另.xlsx"));
    const { code, files } = await checked("--overwrite", "--annotate", at("out"), at("in"));
    expect(code).toBe(2);
    expect(readdirSync(at("elsewhere"))).toEqual([]);
    expect(readFileSync(at("target.xlsx"), "utf8")).toBe("theirs");
    expect(lstatSync(at("out", "另.xlsx")).isSymbolicLink()).toBe(false);
    expect(files.map(({ copies }) => copies[0]?.error === null)).toEqual([false, true]);
    expect(files[0]?.copies[0]?.error).toMatch(/是链接/u);
  });

  it.skipIf(process.platform === "win32")("of a file with backslashes in its name stay where they belong", async () => {
    mkdirSync(at("data", "in", "a"), { recursive: true });
    mkdirSync(at("data", "d"));
    mkdirSync(at("res", "d"), { recursive: true });
    writeFileSync(at("data", "d", "x.xlsx"), "not asked for");
    writeFileSync(at("res", "d", "x.xlsx"), "mine");
    const odd = String.raw`a\..\..\d\x.xlsx`;
    copyFileSync(SAMPLE, at("data", "in", odd));
    const { files } = await checked("--annotate", at("res", "out"), at("data", "in"));
    expect(files.map(({ file, status }) => [file, status])).toEqual([[`${at("data", "in")}/${odd}`, "checked"]]);
    expect(readFileSync(at("res", "d", "x.xlsx"), "utf8")).toBe("mine");
    expect(readdirSync(at("res", "out"))).toEqual([odd]);
  });
});

describe("placing a file", () => {
  const bytes = Buffer.from("abc");

  it.each(["../x.xlsx", "a/../../x.xlsx", "..", ".", ""])("refuses to leave the folder by %j", async (below) => {
    await expect(placeFile({ folder: at("out"), below, overwrite: true }, bytes)).rejects.toBeInstanceOf(PlaceError);
    expect(existsSync(at("x.xlsx"))).toBe(false);
  });

  it("gives many writers of one name each its own file", async () => {
    const places = await Promise.all(
      Array.from({ length: 20 }, () => placeFile({ folder: at("out"), below: "a/b.xlsx", overwrite: false }, bytes)),
    );
    expect(new Set(places).size).toBe(20);
    expect(readdirSync(at("out", "a"))).toHaveLength(20);
  });

  it("tells what lies inside by the path alone", () => {
    expect(["out/a", "out/..a", "out/a/../b"].map((path) => staysInside("out", path))).toEqual([true, true, true]);
    expect(["out", "out/..", "out2/a", "a"].map((path) => staysInside("out", path))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.skipIf(process.platform !== "linux")("says at once that a place takes no folders", async () => {
    await expect(placeFile({ folder: "/proc/nowhere/a", below: "b", overwrite: true }, bytes)).rejects.toThrow();
  });

  it("removes the drafts of one process only", async () => {
    for (const name of [".jihe-7-a.tmp", ".jihe-77-a.tmp", "a.xlsx"]) writeFileSync(at(name), "");
    await removeDrafts(folder, 7);
    expect(readdirSync(folder).toSorted()).toEqual([".jihe-77-a.tmp", "a.xlsx"]);
  });
});
