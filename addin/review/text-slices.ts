import { proseOf } from "../forms/prose.ts";
import { readingInSlices } from "../forms/report-reading.ts";
import { SLICE } from "../narrative/read-mentions.ts";
import { proseCells } from "../rules/facts/prose-cells.ts";
import type { SheetSnapshot } from "../sheet/snapshot.ts";
import type { Slices } from "../sheet/slices.ts";
import { recognisedUnder } from "./form-contexts.ts";
import type { ReviewOptions } from "./types.ts";

/** Recognises a sheet and reads what is written on it, a few thousand characters at a time; the checks find it read. */
export function* textSlices(sheet: SheetSnapshot, options: ReviewOptions): Slices<void> {
  for (const form of recognisedUnder(sheet, options).forms) {
    let length = 0;
    for (const slot of proseCells(form)) {
      if (length > SLICE) {
        length = 0;
        yield;
      }
      length += slot.text.length;
      proseOf(slot);
    }
    if (form.kind === "report") yield* readingInSlices(form);
  }
}
