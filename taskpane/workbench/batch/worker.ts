import { z } from "zod/mini";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { storedRuleSheet } from "../../../addin/review/rule-sheets.ts";
import { checkRow } from "./check-row.ts";
import type { BatchRow } from "./row.ts";

/** What the page sends: a row to be, and its files. */
const task = z.object({
  of: z.object({ file: z.string(), folder: z.string(), index: z.number(), files: z.array(z.string()) }),
  files: z.array(z.instanceof(File)),
  ruleSheet: z.optional(z.unknown()),
});

/** What the worker answers. */
export interface WorkerAnswer {
  readonly index: number;
  readonly row: BatchRow;
}

/** The same document as long as the same is sent: what was computed for it is used again. */
let known: { readonly text: string; readonly document: PolicyDocument | null } = { text: "", document: null };

function documentOf(data: unknown): PolicyDocument | null {
  if (data === null) return null;
  const text = JSON.stringify(data);
  if (text !== known.text) known = { text, document: storedRuleSheet(data) };
  return known.document;
}

addEventListener("message", (event: MessageEvent<unknown>) => {
  const given = task.safeParse(event.data);
  if (!given.success) return;
  const { of, files, ruleSheet = null } = given.data;
  void checkRow(of, async (place) => new Uint8Array((await files[place]?.arrayBuffer()) ?? []), {
    pause: () => Promise.resolve(),
    ruleSheet: documentOf(ruleSheet),
  }).then((row) => postMessage({ index: of.index, row } satisfies WorkerAnswer));
});
