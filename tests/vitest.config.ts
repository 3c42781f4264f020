import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const folders = (...names: readonly string[]): string[] => names.map((name) => `tests/${name}/**/*.test.{ts,tsx}`);

/** The pure rooms: plain data in, plain data out. Their files share one process, so the core is loaded once. */
const core = folders(
  "architecture",
  "assets",
  "compare",
  "compose",
  "fill",
  "fixtures",
  "forms",
  "functions",
  "identities",
  "messages",
  "narrative",
  "policy",
  "review",
  "rules",
  "scoring",
  "sheet",
  "values",
);
/** Files that load Office's own script, which makes a page of the process and starts timers in it: one process a file. */
const office = ["tests/excel-host/**/*.test.ts", "tests/hosts/excel*.test.ts", "tests/hosts/import-forms.test.ts"];
/** Built pages in a real browser. */
const browser = folders("browser", "workbench", "wps");

export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    // Browser tests and builds share two slow cores; a page waits at most 60 s, so its own message comes first.
    testTimeout: 240_000,
    hookTimeout: 600_000,
    // A second, as is usual, is little for a page that shares its core with a build.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "core", include: core, isolate: false, pool: "threads" } },
      { extends: true, test: { name: "office", include: office } },
      // Hosts, the command line, builds.
      {
        extends: true,
        test: { name: "shared", include: folders("*"), exclude: [...core, ...office, ...browser], isolate: false },
      },
      {
        extends: true,
        test: { name: "browser", include: browser, isolate: false, globalSetup: ["./tests/browser/unpacked.ts"] },
      },
    ],
  },
});
