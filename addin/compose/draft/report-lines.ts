import { sectionsOf } from "../../forms/form.ts";
import { recognisedOnce } from "../../review/kept.ts";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";

/** The paragraphs of the first report in a workbook or document; empty where none is recognised. */
export function reportLines(workbook: WorkbookSnapshot): string[] {
  const reports = workbook.sheets.flatMap((sheet) =>
    recognisedOnce(sheet, null).forms.filter(({ kind }) => kind === "report"),
  );
  const [first] = reports;
  return first ? sectionsOf(first, "report").flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) : [];
}
