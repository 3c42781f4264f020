import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freshBundle } from "../../addin/cli/build/bundle.js";

const PAGE = readFileSync("assets/help/大批量校验.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "jihe-parallel-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hasParallel(): boolean {
  try {
    return execFileSync("parallel", ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).startsWith("GNU");
  } catch {
    return false;
  }
}

const installed = hasParallel();
if (!installed) console.log("GNU parallel is not installed: the commands of the help page are not run.");

describe("the page about many workbooks", () => {
  it.skipIf(!installed)("has commands for GNU parallel that give one run's result", async () => {
    const bundle = await freshBundle();
    symlinkSync(join(bundle, "../.."), join(folder, "dist"), "dir");
    mkdirSync(join(folder, "自评表"));
    for (let index = 0; index < 12; index++)
      copyFileSync("assets/samples/芦淞2023.xlsx", join(folder, "自评表", `${index}.xlsx`));
    const commands = /## GNU parallel.*?```bash\n(?<commands>.*?)```/su.exec(PAGE)?.groups?.commands ?? "";
    expect(commands).toContain("parallel");
    // Eight at once are for a machine of its own.
    const gentle = commands.replace("--jobs 8", "--jobs 2");
    execFileSync("bash", ["-euc", gentle], { cwd: folder, stdio: "ignore" });
    const whole = execFileSync(process.execPath, [bundle, "--fail-on", "never", "--format", "ndjson", "自评表/"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(readFileSync(join(folder, "结果.ndjson"), "utf8")).toBe(whole);
    expect(whole.trim().split("\n")).toHaveLength(12);
  });
});
