import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchema, type FileReport } from "../../addin/cli/report-schema.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { sheetOf, workbookOf } from "../../addin/sheet/build.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { runInProcess, type Ended } from "./run-in-process.ts";
import { fileOf } from "./workbook-file.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-previous-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(folder, ...path);

/** A project form in a file of its own. */
function put(path: string, edit: Readonly<Record<string, CellValue>>): string {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), fileOf(workbookOf([exampleSheet("自评表", { form: "project", edit })])));
  return at(path);
}

const check = (...args: readonly string[]): Promise<Ended> => runInProcess(args);

async function reports(...args: readonly string[]): Promise<FileReport[]> {
  return reportSchema.parse(JSON.parse((await check("--format", "json", ...args)).out)).files;
}

const years = ({ findings }: FileReport | { findings: FileReport["findings"] }): string[] =>
  findings.filter(({ code }) => code.startsWith("Y")).map(({ code }) => code);

describe("--previous", () => {
  it("holds a file against the one file given", async () => {
    const now = put("one/2024.xlsx", {});
    const before = put("one/2023.xlsx", { A2: "（2023年度）", E6: 60, F6: 54 });
    const [file] = await reports("--previous", before, now);
    expect(file?.previous?.files).toEqual([before]);
    expect(file && years(file)).toContain("Y02");
    expect(file?.previous?.rows[0]).toMatchObject({
      label: "年度资金总额 · 全年预算数",
      cell: "自评表!E6",
      previousCell: "自评表!E6",
      current: "120",
      previous: "60",
      change: "+60",
      rate: "+100%",
    });
  });

  it("leaves the report of a run without it as it is", async () => {
    const now = put("plain/2024.xlsx", {});
    const [file] = await reports(now);
    expect(file && "previous" in file).toBe(false);
  });

  it("pairs the files of two folders by unit, project and kind, whatever they are called", async () => {
    put("now/甲.xlsx", { C3: "道路维护项目", G4: "某市市政中心" });
    put("now/乙.xlsx", { C3: "绿化养护项目", G4: "某市园林中心" });
    put("now/丙.xlsx", { C3: "新设项目", G4: "某市园林中心" });
    const road = put("before/x.xlsx", { A2: "（2023年度）", C3: "2023年道路维护项目", G4: "某市市政中心", E6: 60 });
    const green = put("before/y.xlsx", { A2: "（2023年度）", C3: "绿化养护项目", G4: "某市园林中心" });
    const gone = put("before/z.xlsx", { A2: "（2023年度）", C3: "已完工项目", G4: "某市园林中心" });
    const files = await reports("--previous", at("before"), at("now"));
    const used = Object.fromEntries(files.map(({ file, previous }) => [file, previous?.files]));
    expect(used).toEqual({ [at("now/甲.xlsx")]: [road], [at("now/乙.xlsx")]: [green], [at("now/丙.xlsx")]: [] });
    const { err, out } = await check("--previous", at("before"), at("now"));
    expect(err).toContain(gone);
    expect(err).not.toContain(road);
    expect(out).toContain("没有找到上年的表");
    expect(out).toContain("与上年核对");
  });

  it("prints 今年, 上年, 增减 and 增减率 in full", async () => {
    const now = put("full/2024.xlsx", {});
    const before = put("full/2023.xlsx", { A2: "（2023年度）", E6: 60 });
    const { out } = await check("--format", "full", "--previous", before, now);
    expect(out).toMatch(/年度资金总额 · 全年预算数 +120万元 +60万元 +\+60 +\+100%/u);
  });

  it("says what cannot be read, and checks the rest", async () => {
    const now = put("broken/now/2024.xlsx", {});
    put("broken/before/2023.xlsx", { A2: "（2023年度）" });
    writeFileSync(at("broken/before/坏.xlsx"), "no workbook");
    const { err, code, out } = await check("--previous", at("broken/before"), now);
    expect(err).toContain("坏.xlsx");
    expect(out).toContain("与上年核对");
    expect(code).toBe(0);
    const missing = await check("--previous", at("nowhere"), now);
    expect([missing.code, missing.out]).toEqual([2, ""]);
  });
});

describe("--next-year", () => {
  it("writes next year's form beside, and leaves the file as it is", async () => {
    const now = put("form/自评表.xlsx", {});
    const [file] = await reports("--next-year", at("form/out"), now);
    expect(file?.copies).toEqual([{ kind: "next-year", path: at("form/out/自评表（下年表）.xlsx"), error: null }]);
    const [made] = await reports("--previous", now, at("form/out/自评表（下年表）.xlsx"));
    expect(made?.sheets.map(({ form }) => form)).toEqual(["project-self-evaluation"]);
    expect(made?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says where no form was recognised", async () => {
    const path = at("form/空.xlsx");
    writeFileSync(path, fileOf(workbookOf([sheetOf("表", [["没有表"]])])));
    const { code, err } = await check("--format", "json", "--next-year", at("form/out2"), path);
    expect(code).toBe(2);
    expect(err).toContain("没有认出");
  });
});
