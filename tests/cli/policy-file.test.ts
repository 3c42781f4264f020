import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileReport, Report } from "../../addin/cli/report-schema.ts";
import { runInProcess } from "./run-in-process.ts";

const SAMPLE = new URL("../../assets/samples/芦淞2023.xlsx", import.meta.url);
const RULES = JSON.stringify({
  version: 1,
  name: "甲县口径",
  authority: "甲县财政局",
  date: "2024-03-01",
  checks: [{ code: "W06", use: "off", basis: { document: "甲财绩〔2024〕3号", clause: "第三条" } }],
});

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "jihe-policy-"));
  mkdirSync(join(root, "county", "unit"), { recursive: true });
  copyFileSync(SAMPLE, join(root, "county", "unit", "表.xlsx"));
  writeFileSync(join(root, "rules.json"), RULES);
  writeFileSync(
    join(root, "broken.json"),
    '{"version":1,"name":"甲县口径","parameters":{"scoreDecimals":{"value":9}}}',
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function reportOf(
  ...args: readonly string[]
): Promise<{ readonly file: FileReport; readonly err: string; readonly sets: string }> {
  const { out, err } = await runInProcess(["--format", "json", ...args]);
  const { files, policySets } = JSON.parse(out) as Report;
  const [file] = files;
  if (!file) throw new Error(err);
  return { file, err, sets: policySets };
}

describe("--policy-file", () => {
  it("checks under the rule sheet and signs the report", async () => {
    const { file, err, sets } = await reportOf("--policy-file", join(root, "rules.json"), join(root, "county"));
    expect(file.ruleSheet).toEqual({ name: "甲县口径", authority: "甲县财政局", date: "2024-03-01", edition: "" });
    expect(file.findings.map(({ code }) => code)).not.toContain("W06");
    expect(sets).toContain("口径表“甲县口径”，制定单位甲县财政局");
    expect(err).toContain("甲县口径");
  });

  it("uses nothing of a broken one and checks nothing", async () => {
    const { code, out, err } = await runInProcess(["--policy-file", join(root, "broken.json"), join(root, "county")]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("得分小数位数");
    expect((await runInProcess(["--policy-file", join(root, "none.json"), join(root, "county")])).code).toBe(2);
    expect((await runInProcess(["--policy-file", join(root, "county", "unit", "表.xlsx"), root])).err).toContain(
      "绩核-口径",
    );
  });
});

describe(".jihe.json of a folder", () => {
  it("goes for everything below it", async () => {
    writeFileSync(join(root, "county", ".jihe.json"), RULES);
    const { file } = await reportOf(join(root, "county"));
    expect(file.ruleSheet?.name).toBe("甲县口径");
    rmSync(join(root, "county", ".jihe.json"));
  });

  it("inside the folder that was given is the word of its sender", async () => {
    const sent = join(root, "county", "unit", ".jihe.json");
    writeFileSync(sent, RULES);
    const ignored = await reportOf(join(root, "county"));
    expect(ignored.file.ruleSheet).toBeUndefined();
    expect(ignored.err).toContain("没有采用");
    expect((await reportOf("--with-settings", join(root, "county"))).file.ruleSheet?.name).toBe("甲县口径");
    rmSync(sent);
  });
});
