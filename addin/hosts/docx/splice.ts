/** One change of a text: characters taken away at a place, and others put there. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The text with all changes made; those at one place keep their order. Changes must not overlap. */
export function spliced(text: string, changes: readonly Splice[]): string {
  const ordered = changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.at - b.change.at || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { change } of ordered) {
    pieces.push(text.slice(at, change.at), change.insert);
    at = Math.max(at, change.at + change.remove);
  }
  return pieces.join("") + text.slice(at);
}
