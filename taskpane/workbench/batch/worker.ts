import { z } from "zod/mini";
import { checkRow } from "./check-row.ts";
import type { BatchRow } from "./row.ts";

/** What the page sends: a row to be, and its files. */
const task = z.object({
  of: z.object({ file: z.string(), folder: z.string(), index: z.number(), files: z.array(z.string()) }),
  files: z.array(z.instanceof(File)),
});

/** What the worker answers. */
export interface WorkerAnswer {
  readonly index: number;
  readonly row: BatchRow;
}

addEventListener("message", (event: MessageEvent<unknown>) => {
  const given = task.safeParse(event.data);
  if (!given.success) return;
  const { of, files } = given.data;
  void checkRow(
    of,
    async (place) => new Uint8Array((await files[place]?.arrayBuffer()) ?? []),
    () => Promise.resolve(),
  ).then((row) => postMessage({ index: of.index, row } satisfies WorkerAnswer));
});
