import { DocumentFlavor, type IDocumentData } from "@univerjs/core";
import type { TextRun } from "../../hosts/xlsx/look/types.ts";
import { fontData } from "./style.ts";

/** Text in several fonts as the grid's cell document. */
export function richTextData(runs: readonly TextRun[], id: string): IDocumentData {
  const paragraphs: { startIndex: number }[] = [];
  const textRuns: { st: number; ed: number; ts: ReturnType<typeof fontData> }[] = [];
  let stream = "";
  for (const run of runs) {
    const start = stream.length;
    for (const letter of run.text.replace(/\r\n?/g, "\n")) {
      if (letter === "\n") paragraphs.push({ startIndex: stream.length });
      stream += letter === "\n" ? "\r" : letter;
    }
    if (run.font && stream.length > start) textRuns.push({ st: start, ed: stream.length, ts: fontData(run.font) });
  }
  paragraphs.push({ startIndex: stream.length });
  return {
    id,
    body: { dataStream: `${stream}\r\n`, textRuns, paragraphs },
    documentStyle: {
      documentFlavor: DocumentFlavor.UNSPECIFIED,
      pageSize: { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY },
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
    },
    drawings: {},
    drawingsOrder: [],
  };
}
