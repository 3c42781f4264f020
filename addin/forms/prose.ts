import type { Prose } from "../narrative/claim.ts";
import { readProse } from "../narrative/read-prose.ts";
import { remembered } from "../sheet/recall.ts";
import type { Slot } from "./grid.ts";

/** What the prose of a cell claims; read once, however many checks ask. */
export const proseOf = remembered((slot: Slot): Prose => readProse(slot.text));
