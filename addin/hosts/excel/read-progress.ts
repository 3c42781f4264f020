import type { Area } from "../../sheet/address.ts";
import type { ReadOptions } from "../port.ts";
import type { Block } from "./blocks.ts";

/** Tells the caller how many sheets are complete. */
export class Progress {
  #done = 0;
  #told = -1;

  constructor(
    private readonly all: number,
    private readonly tell: ReadOptions["onProgress"],
  ) {}

  sheetDone(): void {
    this.#done += 1;
    this.#report();
  }

  /** Sheets whose last block was among these are complete. */
  blocksDone(blocks: readonly Block[], rest: readonly (readonly Area[])[]): void {
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
    if (done === this.#told) return;
    this.#told = done;
    this.tell?.(done, this.all);
  }
}
