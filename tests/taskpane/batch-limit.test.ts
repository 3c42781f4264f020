import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runBatch } from "../../taskpane/workbench/batch/run.ts";
import { batchJobs } from "../../taskpane/workbench/batch/jobs.ts";
import { uncheckedRow, type BatchFile, type BatchRow } from "../../taskpane/workbench/batch/row.ts";

/** Ended workers, in the order they were ended. */
let ended: number[] = [];
let started = 0;

/** A worker that answers every file but those whose name says that they hang. */
class SlowWorker extends EventTarget {
  private readonly number = started++;

  postMessage({ of }: { readonly of: BatchFile }): void {
    if (of.file.startsWith("hang") || ended.includes(this.number)) return;
    const row = { ...uncheckedRow(of, ""), verdict: "passed" };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data: { index: of.index, row } })));
  }

  terminate(): void {
    ended.push(this.number);
  }
}

beforeEach(() => {
  ended = [];
  started = 0;
  vi.stubGlobal("Worker", SlowWorker);
  vi.stubGlobal("location", { protocol: "http:" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function rowsOf(...names: readonly string[]): Promise<BatchRow[]> {
  const rows: BatchRow[] = [];
  const files = names.map((name) => Object.assign(new File([], name), { webkitRelativePath: "" }));
  await runBatch(batchJobs(files, false), {
    signal: new AbortController().signal,
    limit: 0.05,
    onRow: (_, row) => rows.push(row),
  });
  return rows;
}

test("a file that takes too long is named and its worker ended; the others are checked in a new one", async () => {
  const rows = await rowsOf("a.xlsx", "hang1.xlsx", "b.xlsx", "hang2.xlsx", "hang3.xlsx", "c.xlsx");
  expect(rows.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual([
    "a.xlsx passed",
    "hang1.xlsx unreadable",
    "b.xlsx passed",
    "hang2.xlsx unreadable",
    "hang3.xlsx unreadable",
    "c.xlsx passed",
  ]);
  expect(rows[1]?.reason).toContain("这个文件没有校验");
  // Every worker is ended, the last one with the batch.
  expect(ended).toEqual([0, 1, 2, 3]);
});

test("a batch without such a file keeps its one worker", async () => {
  expect(await rowsOf("a.xlsx", "b.xlsx")).toHaveLength(2);
  expect(ended).toEqual([0]);
});
