/** Entry of a worker process: checks the files it is sent, one after the other, and sends back what was found. */
import { setFlagsFromString } from "node:v8";
import type { FileResult, FileTask } from "./file-task.ts";
import type { PreviousFiles } from "./previous-files.ts";

/** The messages of a worker. `found` is sent before copies are begun, so that a failing copy does not lose the findings. */
export type WorkerMessage =
  { readonly kind: "ready" } | { readonly kind: "found" | "done"; readonly result: FileResult };

/**
 * How long a function runs before the engine compiles it again with all optimisations, in bytes of its own code run through.
 * At the engine's setting the compilers of all workers took more processor time than they saved in a thousand files.
 */
const COMPILE_LATE = "--interrupt-budget=4000000";

setFlagsFromString(COMPILE_LATE);
// The heap has its size by now. Settings that differ from run to run would keep the engine from taking code compiled before.
for (const setting of ["--max-old-space-size=0", "--max-semi-space-size=0"]) setFlagsFromString(setting);
process.on("disconnect", () => process.exit());
// Loaded here, so that the flag above counts for all of it.
const loading = import("./check-file.ts");
let turn: Promise<void> = loading.then(() => send({ kind: "ready" }));
let previous: PreviousFiles | null = null;
process.on("message", (message: FileTask | PreviousFiles) => {
  if ("files" in message) previous = message;
  else turn = turn.then(() => answer(message));
});

async function answer(task: FileTask): Promise<void> {
  const { checkFile } = await loading;
  const result = await checkFile(task, { previous, onFound: (found) => send({ kind: "found", result: found }) });
  await send({ kind: "done", result });
}

/** Resolves once the message has left this process: what comes next may block it for good. */
function send(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}
