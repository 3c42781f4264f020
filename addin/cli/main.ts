/** Entry of the command line: connects {@link run} to the process. */
import { checkAll } from "./check-all.ts";
import { run } from "./run.ts";

// Nobody may be left to read a line about a problem; `run` notes it.
process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  env: process.env,
  colour: process.stdout.isTTY && !process.env.NO_COLOR,
  progress: process.stderr.isTTY,
  checkAll: () => checkAll,
});
