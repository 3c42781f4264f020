import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Report } from "../../addin/cli/report-schema.ts";
import { openXlsx } from "../../addin/hosts/xlsx/index.ts";
import { exampleSheet } from "../../addin/rules/examples/clean-forms.ts";
import { workbookOf } from "../../addin/sheet/build.ts";
import { cellAt } from "../../addin/sheet/snapshot.ts";
import { runInProcess } from "./run-in-process.ts";
import { fileOf } from "./workbook-file.ts";

let root = "";
let file = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "jihe-review-scores-"));
  file = join(root, "甲单位.xlsx");
  writeFileSync(file, fileOf(workbookOf([exampleSheet("整体表", { form: "department", edit: {} })])));
  writeFileSync(
    join(root, "rules.json"),
    JSON.stringify({
      version: 1,
      name: "甲县口径",
      parameters: {
        reviewDeduction: { value: { points: 1, most: 5 }, basis: { document: "甲财绩〔2024〕3号", clause: "第五条" } },
      },
    }),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("--review-scores adds a proposal with its working to JSON and text, and fills the summary; without it nothing changes", async () => {
  const rules = ["--policy-file", join(root, "rules.json")];
  const plain = JSON.parse((await runInProcess(["--format", "json", ...rules, file])).out) as Report;
  expect(plain.files[0]).not.toHaveProperty("reviewScores");
  const report = JSON.parse(
    (await runInProcess(["--format", "json", "--review-scores", ...rules, file])).out,
  ) as Report;
  const [score] = report.files[0]?.reviewScores ?? [];
  expect(score?.form).toBe("department-self-evaluation");
  expect(score?.score).toBe(score?.selfScore);
  expect({ ...report.files[0], reviewScores: undefined }).toEqual({ ...plain.files[0], reviewScores: undefined });
  expect((await runInProcess(["--review-scores", ...rules, file])).out).toContain("复核分数建议：整体表");
  const summaries = ["带.xlsx", "不带.xlsx"].map((name) => join(root, name));
  await runInProcess(["--review-scores", "--summary", summaries[0] ?? "", file]);
  await runInProcess(["--summary", summaries[1] ?? "", file]);
  const [filled, blank] = summaries.map((path) => {
    const [sheet] = openXlsx(readFileSync(path)).snapshot.sheets;
    return sheet ? cellAt(sheet, 3, 7).value : undefined;
  });
  expect(filled).toBe(Number(score?.score));
  expect(blank).toBeNull();
});
