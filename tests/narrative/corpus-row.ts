import type { RelationKind } from "../../addin/narrative/relation.ts";

/**
 * Made-up prose in the wordings and traps of written reports. `wrong` names the figures as printed of which a finding must name
 * one; `[]` is consistent prose that must stay without error and warning.
 */
export interface CorpusRow {
  readonly relation: RelationKind | "none";
  readonly text: readonly string[];
  readonly wrong: readonly string[];
}

/** One row; paragraphs are divided by line breaks. */
export const row = (relation: CorpusRow["relation"], text: string, ...wrong: string[]): CorpusRow => ({
  relation,
  text: text.split("\n"),
  wrong,
});
