import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { byPath } from "../../addin/cli/path-order.ts";
import { inShard, parseShard } from "../../addin/cli/shard.ts";
import { runInProcess } from "./run-in-process.ts";

const SAMPLES = "assets/samples";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-shards-"));
  for (const [index, name] of ["芦淞2023", "君山2020", "青云谱2021"].entries())
    for (const unit of ["乙", "甲", "a-b", "a"]) {
      mkdirSync(join(folder, "in", unit), { recursive: true });
      copyFileSync(join(SAMPLES, `${name}.xlsx`), join(folder, "in", unit, `${index}.xlsx`));
    }
  writeFileSync(join(folder, "in", "坏.xlsx"), "这不是工作簿");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runInProcess(args);

describe("shards", () => {
  it("put together again are one run, byte for byte, in every format, with its summary and exit code", async () => {
    const whole = await run("--format", "ndjson", "--summary", join(folder, "whole.xlsx"), join(folder, "in"));
    const parts: string[] = [];
    for (let index = 1; index <= 7; index++) {
      const { out, err } = await run("--format", "ndjson", "--shard", `${index}/7`, join(folder, "in"));
      expect(err).toBe("");
      const path = join(folder, `${index}.ndjson`);
      writeFileSync(path, out);
      parts.unshift(path);
    }
    const merged = await run("merge", ...parts, "--summary", join(folder, "merged.xlsx"));
    expect(merged).toEqual({ ...whole, err: whole.err.replace("whole.xlsx", "merged.xlsx") });
    expect(readFileSync(join(folder, "merged.xlsx")).equals(readFileSync(join(folder, "whole.xlsx")))).toBe(true);
    const json = await run("--format", "json", join(folder, "in"));
    expect((await run("merge", "--format", "json", ...parts)).out).toBe(json.out);
  });

  it("take every file exactly once, by its path alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (path, count) => {
        const takers = Array.from({ length: count }, (_, index) => inShard(path, { index: index + 1, count }));
        expect(takers.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it("are of about the same size", () => {
    const paths = Array.from({ length: 10_000 }, (_, index) => `/data/单位${index % 100}/自评表${index}.xlsx`);
    const sizes = Array.from(
      { length: 10 },
      (_, index) => paths.filter((path) => inShard(path, { index: index + 1, count: 10 })).length,
    );
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(150);
  });

  it.each([
    ["3/7", {}, { index: 3, count: 7 }],
    ["auto", {}, { index: 1, count: 1 }],
    ["auto", { JOB_COMPLETION_INDEX: "0", JOB_COMPLETIONS: "5" }, { index: 1, count: 5 }],
    ["auto", { JOB_COMPLETION_INDEX: "4", JOB_COMPLETIONS: "5" }, { index: 5, count: 5 }],
    ["auto", { SLURM_ARRAY_TASK_ID: "2", SLURM_ARRAY_TASK_COUNT: "4" }, { index: 3, count: 4 }],
    [
      "auto",
      {
        SLURM_ARRAY_TASK_ID: "20",
        SLURM_ARRAY_TASK_COUNT: "3",
        SLURM_ARRAY_TASK_MIN: "10",
        SLURM_ARRAY_TASK_MAX: "30",
        SLURM_ARRAY_TASK_STEP: "10",
      },
      { index: 2, count: 3 },
    ],
  ] as const)("%s with %j", (text, environment, shard) => expect(parseShard(text, environment)).toEqual(shard));

  it.each([
    [["0/7"], {}],
    [["8/7"], {}],
    [["7"], {}],
    [["a/b"], {}],
    [["1/0"], {}],
    [["auto"], { JOB_COMPLETION_INDEX: "1" }],
    [["auto"], { JOB_COMPLETION_INDEX: "5", JOB_COMPLETIONS: "5" }],
    [["auto"], { SLURM_ARRAY_TASK_ID: "x", SLURM_ARRAY_TASK_COUNT: "2" }],
    [
      ["auto"],
      { SLURM_ARRAY_TASK_ID: "7", SLURM_ARRAY_TASK_COUNT: "3", SLURM_ARRAY_TASK_MIN: "3", SLURM_ARRAY_TASK_MAX: "9" },
    ],
  ] as const)("--shard %j with %j is refused in one line", async (args, env) => {
    const { code, out, err } = await runInProcess(["--shard", ...args, SAMPLES], { env });
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
  });
});

describe("merge", () => {
  const written = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it("drops an equal second report, and refuses one that differs, a cut line and what is no report", async () => {
    const { out } = await run("--format", "ndjson", `${SAMPLES}/芦淞2023.xlsx`);
    const one = written("one.ndjson", out);
    expect((await run("merge", one, written("two.ndjson", out.trimEnd()))).out).toBe(out);
    for (const [content, sentence] of [
      [out.replace('"findings":[', '"findings":[],"derivations":[').slice(0, 400), /第 1 行不是完整的校验结果/u],
      [`${out}${out.slice(0, 100)}`, /第 2 行不是完整的校验结果/u],
      [out.replace('"verdict":"findings"', '"verdict":"incomplete"'), /两份不同的结果/u],
      ["[1]\n", /第 1 行/u],
    ] as const) {
      const { code, out: printed, err } = await run("merge", one, written("bad.ndjson", content));
      expect({ code, printed }).toEqual({ code: 2, printed: "" });
      expect(err).toMatch(sentence);
    }
    expect((await run("merge", join(folder, "nowhere.ndjson"))).err).toMatch(/没能打开（找不到文件）/u);
    expect(await run("merge")).toMatchObject({ code: 2, out: "" });
  });
});

describe("--files-from", () => {
  it("reads a list, from a file or standard input, with line breaks or NUL", async () => {
    const [first, second] = [`${SAMPLES}/芦淞2023.xlsx`, `${SAMPLES}/君山2020.xlsx`];
    const expected = (await run("--format", "ndjson", first, second)).out;
    const list = join(folder, "list.txt");
    writeFileSync(list, `\uFEFF${first}\r\n\r\n${second}\r\n${first}\r\n`);
    expect((await run("--format", "ndjson", "--files-from", list)).out).toBe(expected);
    const nul = await runInProcess(["--format", "ndjson", "--files-from", "-"], { input: `${second}\0${first}\0` });
    expect(nul.out).toBe(expected);
  });

  it("reports a file that is no longer there and checks the others; an empty list is a mistake", async () => {
    const input = `nowhere.xlsx\n${SAMPLES}/芦淞2023.xlsx\n`;
    const { out } = await runInProcess(["--format", "ndjson", "--files-from", "-"], { input });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { status: string }).status),
    ).toEqual(["checked", "unreadable"]);
    expect(await runInProcess(["--files-from", "-"], { input: "\n" })).toMatchObject({ code: 2, out: "" });
    expect((await run("--files-from", "nowhere.txt")).err).toMatch(/清单没能打开（找不到文件）/u);
  });

  it.skipIf(process.platform === "win32")(
    "reads no device, and says of a name in another encoding what it is",
    async () => {
      const odd = Buffer.concat([
        Buffer.from(join(folder, "GBK", sep)),
        Buffer.from([0xbc, 0xa8, 0xd0, 0xa7]),
        Buffer.from(".xlsx"),
      ]);
      mkdirSync(join(folder, "GBK"));
      writeFileSync(odd, "x");
      const input = `/dev/zero\n${join(folder, "GBK")}\n`;
      const { out } = await runInProcess(["--format", "ndjson", "--files-from", "-"], { input });
      const messages = out
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { error: { message: string } }).error.message);
      expect(messages).toEqual([
        expect.stringContaining("不是普通文件"),
        expect.stringContaining("文件名的编码不是 UTF-8"),
      ]);
    },
  );

  it("gives copies of one name from several folders places of their own", async () => {
    const input = ["甲", "乙"].map((unit) => join(folder, "in", unit, "0.xlsx")).join("\n");
    const copies = join(folder, "copies");
    await runInProcess(["--format", "ndjson", "--annotate", copies, "--files-from", "-"], { input });
    expect(["甲/0.xlsx", "乙/0.xlsx"].map((name) => existsSync(join(copies, name)))).toEqual([true, true]);
  });
});

describe("the order of files", () => {
  it("is that of a walk: what is in a folder stands together", () => {
    const paths = ["a-b/1.xlsx", "a.xlsx", "a/2.xlsx", "a/1/3.xlsx", "a/10.xlsx", "B.xlsx", "a"];
    expect(paths.toSorted(byPath)).toEqual([
      "B.xlsx",
      "a",
      "a/1/3.xlsx",
      "a/10.xlsx",
      "a/2.xlsx",
      "a-b/1.xlsx",
      "a.xlsx",
    ]);
  });

  it("is the same however files were shuffled", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (paths) => {
        expect(paths.toReversed().sort(byPath)).toEqual(paths.toSorted(byPath));
      }),
    );
  });
});
