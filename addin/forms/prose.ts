import type { Prose } from "../narrative/claim.ts";
import { readProse } from "../narrative/read-prose.ts";
import { memoizeByObject } from "../sheet/memoize.ts";
import type { Slot } from "./grid.ts";

/** What the prose of a cell claims; read once, however many checks ask. */
export const proseOf = memoizeByObject((slot: Slot): Prose => readProse(slot.text));
