import { Readable, Writable } from "node:stream";
import { checkFile } from "../../addin/cli/check-file.ts";
import type { CheckAll } from "../../addin/cli/file-task.ts";
import type { PreviousFiles } from "../../addin/cli/previous-files.ts";
import { run } from "../../addin/cli/run.ts";

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a test sets around a run. */
export interface Around {
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input gives. */
  readonly input?: string;
  readonly colour?: boolean;
}

/** Runs the command line in this process, every file checked right here; the same code otherwise. */
export async function runInProcess(args: readonly string[], around: Around = {}): Promise<Ended> {
  const [out, err] = [new Collected(), new Collected()];
  const code = await run(args, {
    out,
    err,
    input: Readable.from([around.input ?? ""]),
    env: around.env ?? {},
    colour: around.colour ?? false,
    progress: false,
    checkAll: ({ previous }) => checkHere(previous ?? null),
  });
  return { code, out: out.text, err: err.text };
}

function checkHere(previous: PreviousFiles | null): CheckAll {
  return async function* (tasks) {
    for (const task of tasks) yield await checkFile(task, { previous });
  };
}

class Collected extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
