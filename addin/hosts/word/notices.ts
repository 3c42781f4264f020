import type { WordNotice, WordNoticeKind } from "./blocks.ts";

const ORDER: readonly WordNoticeKind[] = [
  "cells",
  "tracked",
  "hidden",
  "pictures",
  "objects",
  "outside",
  "footnotes",
  "prose",
];

/** Counts what a reader found that the user should know. */
export class Notices {
  private readonly counts = new Map<WordNoticeKind, number>();

  add(kind: WordNoticeKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** In the order they are reported. */
  list(): WordNotice[] {
    return ORDER.filter((kind) => this.counts.has(kind)).map((kind) => ({ kind, count: this.counts.get(kind) ?? 0 }));
  }
}
