import type { DocumentPlan } from "../../../compose/document-plan.ts";

/** Sizes in twips (1/1440 inch). */
const A4 = { short: 11906, long: 16838 } as const;

/**
 * Margins of the type area (版心) of GB/T 9704-2012, 5.2.1: 天头 37 mm, 订口 28 mm, type area 156 × 225 mm. The page number's
 * line is 7 mm below the type area (7.5).
 */
const MARGINS = { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1304 } as const;

/** 22 lines a page (5.2.3): 28.95 pt a line. Grid lines alone: a grid of characters gives LibreOffice fewer than 28 of them. */
export const LINE_PITCH = 579;

/** Margins of a form that is not laid out as an official document: 14 and 13 mm. */
const NARROW = { top: 794, bottom: 794, left: 737, right: 737, header: 454, footer: 397 } as const;

type Paper = Pick<DocumentPlan, "landscape" | "compact">;

/** Width between the margins, in twips. */
export function pageTextWidth({ landscape, compact }: Paper): number {
  const { top, bottom, left, right } = compact ? NARROW : MARGINS;
  return landscape ? A4.long - top - bottom : A4.short - left - right;
}

/** Paper, margins, grid and the two footers; `footers` are the ids of their relationships. */
export function sectionXml(
  { landscape, compact }: Paper,
  footers: { readonly odd: string; readonly even: string },
): string {
  const { top, bottom, left, right, header, footer } = compact ? NARROW : MARGINS;
  // On its side the page keeps the binding edge: what was left is on top.
  const edges = landscape ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
  const size = landscape
    ? `w:w="${A4.long}" w:h="${A4.short}" w:orient="landscape"`
    : `w:w="${A4.short}" w:h="${A4.long}"`;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${footers.odd}"/><w:footerReference w:type="even" r:id="${footers.even}"/>` +
    `<w:pgSz ${size}/><w:pgMar w:top="${edges.top}" w:right="${edges.right}" w:bottom="${edges.bottom}" w:left="${edges.left}" w:header="${header}" w:footer="${landscape && !compact ? 794 : footer}" w:gutter="0"/>` +
    `${compact ? "" : `<w:docGrid w:type="lines" w:linePitch="${LINE_PITCH}"/>`}</w:sectPr>`
  );
}
