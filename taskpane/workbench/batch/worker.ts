import { z } from "zod/mini";
import { checkFile, type BatchRow } from "./row.ts";

/** What the page sends: a file and its place in the batch. */
const task = z.object({
  of: z.object({ file: z.string(), folder: z.string(), index: z.number() }),
  file: z.instanceof(File),
});

/** What the worker answers. */
export interface WorkerAnswer {
  readonly index: number;
  readonly row: BatchRow;
}

addEventListener("message", (event: MessageEvent<unknown>) => {
  const given = task.safeParse(event.data);
  if (!given.success) return;
  const { of, file } = given.data;
  void checkFile(
    of,
    async () => new Uint8Array(await file.arrayBuffer()),
    () => Promise.resolve(),
  ).then((row) => postMessage({ index: of.index, row } satisfies WorkerAnswer));
});
