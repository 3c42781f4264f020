import { z } from "zod/mini";
import type { CellWrite } from "../../addin/sheet/edit.ts";
import { inStore } from "./local-store.ts";

/** Unsaved edits kept on this machine (暂存). */
export interface RecoveryRecord {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly edits: readonly CellWrite[];
  /** Settings and explanations (出错说明) as they were; `undefined` where they were not changed. */
  readonly settings?: unknown;
  /** Milliseconds since 1970. */
  readonly time: number;
}

const content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("value"), value: z.union([z.number(), z.string(), z.boolean(), z.null()]) }),
  z.object({ kind: z.literal("formula"), formula: z.string() }),
]);
const write = z.object({
  cell: z.object({ sheet: z.string(), row: z.number(), column: z.number() }),
  content,
  format: z.optional(z.string()),
});
const record = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  edits: z.array(write),
  settings: z.optional(z.unknown()),
  time: z.number(),
});

/** Milliseconds after the last edit until it is kept for recovery. */
const KEEP_DELAY = 800;

const KEY = "current";
const SWITCH = "jihe-workbench-keep";

/** Whether edits are kept at all; the choice survives on this machine. On unless turned off. */
export function keepsEdits(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return false;
  }
}

/** Turns keeping on or off; turning it off forgets all that was kept, results of a batch too. */
export async function setKeepsEdits(keep: boolean): Promise<void> {
  try {
    localStorage.setItem(SWITCH, keep ? "on" : "off");
  } catch {
    return;
  }
  if (!keep) await inStore("readwrite", (store) => store.clear()).catch(() => undefined);
}

/** Keeps unsaved edits; `false` where the browser does not allow it. */
function saveRecovery(kept: RecoveryRecord): Promise<boolean> {
  return inStore("readwrite", (store) => store.put(kept, KEY)).then(
    () => true,
    () => false,
  );
}

/** Keeps what was changed in a document; forgets it where nothing is changed any more. */
async function keepContent(
  { name, bytes }: Pick<RecoveryRecord, "name" | "bytes">,
  { edits, settings }: Pick<RecoveryRecord, "edits" | "settings"> = { edits: [] },
): Promise<void> {
  if (edits.length === 0 && settings === undefined) await forget();
  else await saveRecovery({ name, bytes, edits, settings, time: Date.now() });
}

/** Keeps what was changed in a document a moment after the last edit. */
export class LateKeeping {
  private timer = 0;

  start(
    document: Pick<RecoveryRecord, "name" | "bytes">,
    content: () => Pick<RecoveryRecord, "edits" | "settings"> | undefined,
  ): void {
    this.stop();
    this.timer = window.setTimeout(() => void keepContent(document, content()), KEEP_DELAY);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** What was kept, or `null`. Anything unreadable counts as nothing. */
export async function recall(): Promise<RecoveryRecord | null> {
  const kept = record.safeParse(await inStore("readonly", (store) => store.get(KEY)).catch(() => null));
  if (!kept.success) return null;
  return {
    ...kept.data,
    edits: kept.data.edits.map(({ cell, content: held, format }) => ({
      cell,
      content: held,
      ...(format === undefined ? {} : { format }),
    })),
  };
}

export async function forget(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY)).catch(() => undefined);
}
