import { sectionsOf } from "../../forms/form.ts";
import { HEADING_TOPICS, OUTLINES, type DraftTopic, type OutlineEntry } from "../../messages/draft-outlines.ts";
import { breakdownParts } from "../../forms/rows.ts";
import { normalizeLabel } from "../../sheet/label.ts";
import type { FilingParts } from "./filing-parts.ts";

const CHAPTER = /^(?<number>[一二三四五六七八九十]{1,3})[、.．](?<heading>[^。；;]{2,40})$/u;
const PART = /^[(（][一二三四五六七八九十]{1,3}[)）][、.．]?(?<heading>[^。；;]{2,40})$/u;
/** A report with fewer headings than this gives no outline. */
const LEAST = 3;

/** The outline of the report that was given or of the unit's own in the filing, else that of the kind of its forms. */
export function outlineFor(parts: FilingParts, given: readonly string[] | null): readonly OutlineEntry[] {
  const paragraphs = parts.own ? sectionsOf(parts.own, "report").flatMap((section) => section.paragraphs) : [];
  const own = given ?? paragraphs.map(({ text }) => text);
  return ownOutline(own) ?? OUTLINES[outlineKind(parts)];
}

function outlineKind({ about, main, basic, scoring }: FilingParts): keyof typeof OUTLINES {
  if (about === "project") return "project";
  if (main) return breakdownParts(main, "income").length > 0 ? "by-fund" : "weighted";
  return basic || scoring ? "scored" : "by-fund";
}

/** The headings of a report (一、 and （一）) with what belongs below them; `null` where it has too few to go by. */
export function ownOutline(paragraphs: readonly string[]): readonly OutlineEntry[] | null {
  const lines = paragraphs.flatMap((text) => text.split("\n"));
  const headings = lines.flatMap((line): Omit<OutlineEntry, "topics">[] => {
    const words = line.trim();
    const chapter = CHAPTER.exec(words)?.groups?.heading;
    if (chapter !== undefined) return [{ level: 1, heading: bare(chapter) }];
    const part = PART.exec(words)?.groups?.heading;
    return part === undefined ? [] : [{ level: 2, heading: bare(part) }];
  });
  if (headings.filter(({ level }) => level === 1).length < LEAST) return null;
  const used = new Set<DraftTopic>();
  return headings.map(({ level, heading }, index) => {
    // A chapter with parts of its own leaves the writing to them.
    const topics =
      level === 1 && headings[index + 1]?.level === 2 ? [] : topicsOf(heading).filter((topic) => !used.has(topic));
    for (const topic of topics) used.add(topic);
    return { level, heading, topics };
  });
}

function bare(heading: string): string {
  return heading.trim().replace(/[:：]$/u, "");
}

function topicsOf(heading: string): readonly DraftTopic[] {
  const label = normalizeLabel(heading);
  return HEADING_TOPICS.find(([pattern]) => pattern.test(label))?.[1] ?? [];
}
