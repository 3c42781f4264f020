/** One finding of a round, by what identifies it: plain data, as an exported report holds it. */
export interface RoundFinding {
  readonly rule: string;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** Sheet-qualified addresses, the primary one first. */
  readonly cells: readonly string[];
  readonly message: string;
}

/** What became of the findings of a filing from one round (轮次) to the next. */
interface RoundChange<Finding extends RoundFinding = RoundFinding> {
  /** 已改: of the earlier round, no longer found. */
  readonly settled: readonly Finding[];
  /** 未改: found in both; as the later round says it. */
  readonly open: readonly Finding[];
  /** 新出现: of the later round alone. */
  readonly fresh: readonly Finding[];
}

/**
 * Compares two rounds of one filing. A finding is the same where its check and its first cell are; where rows were inserted, the
 * same check on the same sheet with the same sentence. Each finding is matched once. Linear in the findings.
 */
export function compareRounds<Finding extends RoundFinding>(
  earlier: readonly Finding[],
  later: readonly Finding[],
): RoundChange<Finding> {
  const left = new Set(earlier);
  const matched = new Set<Finding>();
  for (const keyOf of [byPlace, bySentence]) {
    const known = new Map<string, Finding[]>();
    for (const finding of left) known.set(keyOf(finding), [...(known.get(keyOf(finding)) ?? []), finding]);
    for (const finding of later) {
      if (matched.has(finding)) continue;
      const before = known.get(keyOf(finding))?.shift();
      if (!before) continue;
      left.delete(before);
      matched.add(finding);
    }
  }
  return {
    settled: earlier.filter((finding) => left.has(finding)),
    open: later.filter((finding) => matched.has(finding)),
    fresh: later.filter((finding) => !matched.has(finding)),
  };
}

function byPlace({ rule, cells }: RoundFinding): string {
  return `${rule}\n${cells[0] ?? ""}`;
}

function bySentence({ rule, cells, message }: RoundFinding): string {
  const [first = ""] = cells;
  return `${rule}\n${first.slice(0, Math.max(0, first.lastIndexOf("!")))}\n${message}`;
}

/**
 * The file of the earlier round that a file is the next round of: of the same path, else the only one of the same name, else the
 * one whose path ends most alike, where that is one alone.
 */
export function earlierOf<File extends { readonly file: string }>(file: string, earlier: readonly File[]): File | null {
  const same = earlier.find((candidate) => candidate.file === file);
  if (same) return same;
  const named = earlier.filter((candidate) => commonEnd(candidate.file, file) > 0);
  const most = named.reduce((best, candidate) => Math.max(best, commonEnd(candidate.file, file)), 0);
  const nearest = named.filter((candidate) => commonEnd(candidate.file, file) === most);
  return nearest.length === 1 ? (nearest[0] ?? null) : null;
}

/** How many steps of two paths are the same from the end. */
function commonEnd(one: string, other: string): number {
  const [a, b] = [one.split("/").toReversed(), other.split("/").toReversed()];
  const different = a.findIndex((step, index) => step !== b[index]);
  return different < 0 ? a.length : different;
}
