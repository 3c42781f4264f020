import type { Finding, SentenceQuote } from "../../../addin/rules/finding.ts";
import { useCardStyles } from "./list.styles.ts";

/** The sentences of a report a finding is about, the figures in question marked. */
export function CardQuotes({ finding }: { readonly finding: Finding }) {
  const styles = useCardStyles();
  return finding.quotes?.map((quote, index) => (
    <blockquote key={index} className={styles.quote} data-quote="">
      {piecesOf(quote).map(({ text, marked }, at) =>
        marked ? (
          <mark key={at} className={styles.figure}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </blockquote>
  ));
}

/** The sentence cut at its marks; marks that overlap or lie outside of it are left out. */
function piecesOf({ text, marks }: SentenceQuote): { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), marked: false }];
}
