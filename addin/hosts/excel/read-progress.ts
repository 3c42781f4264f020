import type { Area } from "../../sheet/address.ts";
import type { ReadOptions } from "../port.ts";
import type { SheetBlock } from "./blocks.ts";

/** Tells the caller how many sheets are complete. */
export class ReadProgress {
  #done = 0;
  #reported = -1;

  constructor(
    private readonly all: number,
    private readonly tell: ReadOptions["onProgress"],
  ) {}

  sheetDone(): void {
    this.#done += 1;
    this.#report();
  }

  /** Sheets whose last block was among these are complete. */
  blocksDone(blocks: readonly SheetBlock[], rest: readonly (readonly Area[])[]): void {
    for (const { sheet, area } of blocks) {
      const last = rest[sheet]?.at(-1);
      if (last?.bottom === area.bottom && last.right === area.right && last.left === area.left) this.sheetDone();
    }
  }

  finished(): void {
    this.#done = this.all;
    this.#report();
  }

  #report(): void {
    const done = Math.min(this.#done, this.all);
    if (done === this.#reported) return;
    this.#reported = done;
    this.tell?.(done, this.all);
  }
}
