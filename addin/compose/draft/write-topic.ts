import type { TextBlock } from "../document-plan.ts";
import type { FilingParts } from "./filing-parts.ts";
import type { Pen } from "./pen.ts";

/** Writes what is under a heading. */
export type WriteTopic = (parts: FilingParts, pen: Pen) => readonly TextBlock[];
