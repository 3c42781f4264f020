import { sectionsOf } from "../../forms/form.ts";
import { recognisedOnce } from "../../review/kept.ts";
import { gather } from "../../sheet/gather.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";

/** The paragraphs of the first report in a workbook or document; empty where none is recognised. */
export function reportLines(workbook: WorkbookSnapshot): string[] {
  const reports = gather(workbook.sheets, (sheet) =>
    recognisedOnce(sheet, null).forms.filter(({ kind }) => kind === "report"),
  );
  const [first] = reports;
  return first ? gather(sectionsOf(first, "report"), ({ paragraphs }) => paragraphs.map(({ text }) => text)) : [];
}
