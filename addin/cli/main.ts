#!/usr/bin/env node
/** Entry of the command line: connects {@link run} to the process. */
import { checkAllIn } from "./check-all.ts";
import { run } from "./run.ts";

// Ending by a signal ends the workers too; `exit` tells them.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.once(signal, () => process.exit(code));

const worker = import.meta.url.endsWith(".ts") ? "./check-worker.ts" : "./check-worker.mjs";
void run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  env: process.env,
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
  progress: process.stderr.isTTY,
  checkAll: (limits) => checkAllIn(new URL(worker, import.meta.url), limits),
}).then((code) => {
  process.exitCode = code;
});
