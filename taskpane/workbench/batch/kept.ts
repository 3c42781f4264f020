import { z } from "zod/mini";
import type { PolicyDocument } from "../../../addin/policy/document.ts";
import { inStore } from "../local-store.ts";
import type { BatchView } from "./order.ts";
import type { EarlierFile } from "./rounds.ts";
import type { BatchRow } from "./row.ts";

/** A batch as it is kept on this machine, so that a reload does not lose it. The files themselves are not kept. */
export interface KeptBatch {
  readonly rows: readonly BatchRow[];
  /** Names of files that were not checked before the batch ended. */
  readonly unchecked: readonly string[];
  readonly earlier: readonly EarlierFile[];
  readonly view: BatchView;
  /** Place of the row that was opened last; `null` before that. */
  readonly current: number | null;
  readonly filings: boolean;
  /** The rule sheet (口径表) it was checked under; absent in what earlier versions kept. */
  readonly ruleSheet?: PolicyDocument | null;
  /** When it was checked, as shown. */
  readonly time: string;
}

const KEY = "batch";
/** Grows with every change of what is kept; what another version kept is passed over. */
const SHAPE = 2;

const record = z.object({
  shape: z.literal(SHAPE),
  batch: z.custom<KeptBatch>((value: unknown) => z.object({ rows: z.array(z.unknown()) }).safeParse(value).success),
});

/** `false` where the browser does not allow it. */
export function keepBatch(batch: KeptBatch): Promise<boolean> {
  return inStore("readwrite", (store) => store.put({ shape: SHAPE, batch }, KEY)).then(
    () => true,
    () => false,
  );
}

export async function keptBatch(): Promise<KeptBatch | null> {
  const kept = record.safeParse(await inStore("readonly", (store) => store.get(KEY)).catch(() => null));
  return kept.success ? kept.data.batch : null;
}

export async function forgetBatch(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY)).catch(() => undefined);
}
