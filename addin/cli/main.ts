#!/usr/bin/env node
/** Entry of the command line: connects {@link run} to the process. */
import * as nodeModule from "node:module";
import { checkAllIn } from "./check-all.ts";
import { run } from "./run.ts";

// From Node 22.1 on, the next start need not compile again.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();
// Ending by a signal ends the workers too; `exit` tells them.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.once(signal, () => process.exit(code));

const worker = import.meta.url.endsWith(".ts") ? "./check-worker.ts" : "./check-worker.mjs";
process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  env: process.env,
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
  progress: process.stderr.isTTY,
  checkAll: (limits) => checkAllIn(new URL(worker, import.meta.url), limits),
});
