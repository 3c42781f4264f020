import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkAllIn } from "../../addin/cli/check-all.ts";
import type { FileResult, FileTask } from "../../addin/cli/file-task.ts";
import { machineLimits } from "../../addin/cli/machine.ts";

const WORKER = new URL("./obedient-worker.mjs", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "jihe-pool-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const taskFor = (path: string, annotate: FileTask["annotate"] = null): FileTask => ({
  file: { path, below: path },
  policy: null,
  ruleSheet: null,
  annotate,
  fill: null,
  draft: null,
  recalculate: false,
  withSettings: false,
  summarise: false,
});

async function results(tasks: readonly FileTask[], timeout = 120): Promise<FileResult[]> {
  const checkAll = checkAllIn(WORKER, { timeout, machine: { workers: 2, usual: 48, most: 96 } });
  const all: FileResult[] = [];
  for await (const result of checkAll(tasks)) all.push(result);
  return all;
}

const outcomeOf = ({ report }: FileResult): string => report.error?.code ?? report.status;

describe("checking in worker processes", () => {
  it("reports every file, in order, when some abort, grow without end or leave", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.xlsx`);
    names[5] = "abort.xlsx";
    names[6] = "grow.xlsx";
    names[20] = "exit.xlsx";
    const all = await results(names.map((name) => taskFor(name)));
    expect(all.map(({ report }) => report.file)).toEqual(names);
    const failed = all.filter((result) => outcomeOf(result) !== "checked");
    expect(failed.map((result) => [result.report.file, outcomeOf(result)])).toEqual([
      ["abort.xlsx", "too-large"],
      ["grow.xlsx", "too-large"],
      ["exit.xlsx", "crash"],
    ]);
    for (const { report } of failed) {
      expect(report).toMatchObject({ status: "unreadable", verdict: "incomplete" });
      expect(report.error?.message).toContain("没有校验");
    }
  });

  it("goes on with the files that waited behind one that hangs", async () => {
    const names = ["a.xlsx", "hang.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"];
    const all = await results(
      names.map((name) => taskFor(name)),
      8,
    );
    expect(all.map(({ report }) => report.file)).toEqual(names);
    expect(all.map(outcomeOf)).toEqual(["checked", "timeout", "checked", "checked", "checked"]);
  });

  it("limits a single file too", async () => {
    const [result] = await results([taskFor("hang.xlsx")], 0.5);
    expect(result?.report.error).toMatchObject({
      code: "timeout",
      message: expect.stringContaining("0.5 秒") as string,
    });
  });

  it("does a file again, alone, with all the memory there is", async () => {
    expect((await results([taskFor("large.xlsx"), taskFor("a.xlsx"), taskFor("large2.xlsx")])).map(outcomeOf)).toEqual([
      "checked",
      "checked",
      "checked",
    ]);
  });

  it("keeps what was found when only the copy takes too long, and leaves no half-written copy", async () => {
    const place = { folder, below: "表.xlsx", overwrite: false, replacesInput: false, numbered: false };
    const [result] = await results([taskFor("found-hang.xlsx", place)], 4);
    expect(result?.report).toMatchObject({ status: "checked", verdict: "passed", error: null });
    expect(result?.report.copies).toEqual([
      { kind: "annotate", path: null, error: expect.stringContaining("时限") as string },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("checks what is left when the reader stops early", async () => {
    const checkAll = checkAllIn(WORKER, { timeout: 60, machine: { workers: 2, usual: 64, most: 64 } });
    for await (const result of checkAll(["a", "b", "hang"].map((name) => taskFor(name)))) {
      expect(outcomeOf(result)).toBe("checked");
      break;
    }
  });
});

describe("the limits of a machine", () => {
  it.each([
    [23_000, 2, { usual: 384, most: 4096 }],
    [4_000, 8, { usual: 250, most: 2000 }],
    [512, 2, { usual: 128, most: 256 }],
    [100, 1, { usual: 64, most: 64 }],
  ])("of %i MB with %i workers", (total, workers, limits) =>
    expect(machineLimits(total, workers)).toEqual({ workers, ...limits }),
  );
});
