import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPTS = fileURLToPath(new URL("../../assets/install", import.meta.url));

export interface RunResult {
  readonly code: number;
  readonly text: string;
}

/** A prepared home folder with the unpacked delivery beside it. */
export class InstallHome {
  readonly home: string;
  readonly delivery: string;
  readonly jsaddons: string;
  private readonly root: string;

  /** `name` becomes part of both paths: spaces and Chinese characters are welcome. */
  constructor(name: string, shell = "sh", awk: string | null = null) {
    this.shell = shell;
    this.root = mkdtempSync(join(tmpdir(), "jihe-install-"));
    this.home = join(this.root, name, "家 目录");
    this.delivery = join(this.root, name, "下载 的 文件");
    this.jsaddons = join(this.home, ".local/share/Kingsoft/wps/jsaddons");
    mkdirSync(this.home, { recursive: true });
    mkdirSync(this.delivery, { recursive: true });
    for (const script of ["install.sh", "uninstall.sh"]) cpSync(join(SCRIPTS, script), join(this.delivery, script));
    if (awk !== null) {
      mkdirSync(join(this.root, "bin"));
      writeFileSync(join(this.root, "bin", "awk"), `#!/bin/sh\nexec ${awk} "$@"\n`, { mode: 0o755 });
    }
  }

  private readonly shell: string;

  /** Puts a small package of this version into the delivery folder, in place of any other. */
  offer(version: string): void {
    for (const old of readdirSync(this.delivery).filter((entry) => entry.startsWith("jihe_")))
      rmSync(join(this.delivery, old), { recursive: true });
    const folder = join(this.delivery, `jihe_${version}`);
    mkdirSync(join(folder, "images"), { recursive: true });
    writeFileSync(join(folder, "ribbon.xml"), "<customUI/>");
    writeFileSync(join(folder, "images", "check.svg"), "<svg/>");
    writeFileSync(join(folder, "version.txt"), version);
  }

  run(script: "install.sh" | "uninstall.sh", ...options: readonly string[]): RunResult {
    return this.start(this.shell, [join(this.delivery, script), ...options]);
  }

  private start(program: string, words: readonly string[]): RunResult {
    const path = existsSync(join(this.root, "bin"))
      ? `${join(this.root, "bin")}:${process.env.PATH ?? ""}`
      : process.env.PATH;
    const result = spawnSync(program, words, {
      env: { ...process.env, HOME: this.home, PATH: path },
      encoding: "utf8",
    });
    return { code: result.status ?? -1, text: result.stdout + result.stderr };
  }

  /** Runs while a program that looks like WPS is running, which is gone when this returns. */
  runBesideWps(script: "install.sh", ...options: readonly string[]): RunResult {
    const program = join(this.root, "office6", "et");
    mkdirSync(dirname(program), { recursive: true });
    cpSync(execFileSync("readlink", ["-f", "/bin/sleep"], { encoding: "utf8" }).trim(), program);
    const beside = '"$0" 600 >/dev/null 2>&1 & wps=$!; "$@"; code=$?; kill $wps; wait $wps 2>/dev/null; exit $code';
    return this.start("sh", ["-c", beside, program, this.shell, join(this.delivery, script), ...options]);
  }

  list(): string | null {
    const file = join(this.jsaddons, "publish.xml");
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  }

  setList(content: string | Uint8Array): void {
    mkdirSync(this.jsaddons, { recursive: true });
    writeFileSync(join(this.jsaddons, "publish.xml"), content);
  }

  /** Every file under the add-in folder, relative, sorted. */
  files(folder = this.jsaddons): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
