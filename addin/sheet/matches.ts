/**
 * Every place a global pattern fits, in order. The same as `String.prototype.matchAll`, which copies the pattern for each
 * call and makes the engine prepare it again; the core looks for the same patterns in every cell.
 *
 * @throws TypeError when the pattern is not global, as `matchAll` does
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError("matchesIn asks for a global pattern");
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
