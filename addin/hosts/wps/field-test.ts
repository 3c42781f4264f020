import { WPS_FIELD } from "../../messages/wps.ts";
import { HostError, type EnvironmentFact } from "../port.ts";
import { describeShape, probe } from "./describe.ts";
import { functionFacts } from "./field-functions.ts";
import { XL } from "./object-model.ts";
import type { WpsRoot } from "./root.ts";
import { inScratchBook, type ScratchApplication, type ScratchBook, type ScratchSheet } from "./scratch.ts";

const NAMESPACE_URI = "urn:jihe:probe";
const BULK_ROWS = 1000;
const BULK_COLUMNS = 10;

/**
 * 完整检测: tries in a scratch workbook what is not known of WPS (what errors look like, what is refused and how, what
 * lasts), and says so line by line. The user's workbook is not touched.
 */
export async function fieldFacts(root: WpsRoot): Promise<EnvironmentFact[]> {
  const application = root.application() as ScratchApplication | null;
  if (!application) throw new HostError("unsupported", WPS_FIELD.scratch);
  return inScratchBook(application, async (book, sheet) => [
    ...valueFacts(sheet),
    ...refusalFacts(sheet),
    ...storageFacts(book, sheet),
    ...undoFacts(application, book, sheet),
    ...timingFacts(sheet),
    eventFact(root, sheet),
    ...(await functionFacts(root, sheet)),
  ]);
}

function valueFacts(sheet: ScratchSheet): EnvironmentFact[] {
  sheet.Range("A1").Formula = "=1/0";
  sheet.Range("A2").Formula = "=NA()";
  sheet.Range("A3").Formula = "=DATE(2026,1,2)";
  sheet.Range("A4").Value2 = 0.95;
  sheet.Range("A4").NumberFormat = "0.00%";
  sheet.Range("A5").Value2 = "'00123";
  return [
    fact(WPS_FIELD.errorValue, () => [sheet.Range("A1").Value2, sheet.Range("A1:A2").Value2]),
    fact(WPS_FIELD.dateValue, () => sheet.Range("A3").Value2),
    fact(WPS_FIELD.percentValue, () => [sheet.Range("A4").Value2, sheet.Range("A4").Text]),
    fact(WPS_FIELD.apostrophe, () => [sheet.Range("A5").Value2, sheet.Range("A5").Formula]),
    fact(WPS_FIELD.emptyMixed, () => sheet.Range("A4:B5").Value2),
    fact(WPS_FIELD.mixedFormat, () => sheet.Range("A3:A5").NumberFormat),
    fact(WPS_FIELD.mixedMerge, () => {
      sheet.Range("D1:E1").Merge();
      return [sheet.Range("D1:E1").MergeCells, sheet.Range("D1:E2").MergeCells, sheet.Range("D2:E2").MergeCells];
    }),
  ];
}

function refusalFacts(sheet: ScratchSheet): EnvironmentFact[] {
  return [
    fact(WPS_FIELD.noteTwice, () => {
      sheet.Range("B1").AddComment("1");
      sheet.Range("B1").AddComment("2");
      return WPS_FIELD.silent;
    }),
    fact(WPS_FIELD.protectedWrite, () => {
      sheet.Protect?.();
      const outcome = probe(() => {
        sheet.Range("A6").Value2 = 1;
        return WPS_FIELD.silent;
      });
      sheet.Unprotect?.();
      return describeShape(outcome);
    }),
    fact(WPS_FIELD.badAssign, () => {
      (sheet.Range("A6") as unknown as { Valeu2: number }).Valeu2 = 1;
      return WPS_FIELD.silent;
    }),
  ];
}

function storageFacts(book: ScratchBook, sheet: ScratchSheet): EnvironmentFact[] {
  return [
    fact(WPS_FIELD.hiddenName, () => {
      book.Names.Add("_jihe_probe", '="a""b"', false);
      return Array.from({ length: book.Names.Count }, (_, index) => [
        book.Names.Item(index + 1).Name,
        book.Names.Item(index + 1).RefersTo,
      ]);
    }),
    fact(WPS_FIELD.customXmlUse, () => {
      book.CustomXMLParts?.Add?.(`<a xmlns="${NAMESPACE_URI}"/>`);
      return book.CustomXMLParts?.SelectByNamespace?.(NAMESPACE_URI)?.Count;
    }),
    fact(WPS_FIELD.propertyUse, () => {
      book.CustomDocumentProperties?.Add?.("jihe", false, 4, "1");
      return book.CustomDocumentProperties?.Item?.("jihe")?.Value;
    }),
    fact(WPS_FIELD.condition, () => {
      const added = sheet.Range("B2,B4").FormatConditions.Add(XL.expression, undefined, '=N("JX-probe")=0');
      added.Interior.Color = 255;
      const all = sheet.Cells.FormatConditions;
      const first = all.Item(1);
      const shown = [
        all.Count,
        first.Type,
        first.Formula1,
        typeof first.AppliesTo.Address,
        typeof added.SetFirstPriority,
      ];
      first.Delete();
      return [...shown, all.Count];
    }),
  ];
}

function undoFacts(application: ScratchApplication, book: ScratchBook, sheet: ScratchSheet): EnvironmentFact[] {
  return [
    fact(WPS_FIELD.undoStep, () => {
      const tools = application.DebugTools;
      tools?.UndoTransBegin?.(book);
      sheet.Range("G1").Value2 = 1;
      sheet.Range("G2").Value2 = 2;
      tools?.UndoTransEnd?.(book, false, "JiHe");
      application.Undo?.();
      const left = [sheet.Range("G1").Value2, sheet.Range("G2").Value2].filter(
        (value) => value !== null && value !== undefined && value !== "",
      ).length;
      return [WPS_FIELD.undoWhole, WPS_FIELD.undoPart][left] ?? WPS_FIELD.undoNone;
    }),
  ];
}

function timingFacts(sheet: ScratchSheet): EnvironmentFact[] {
  const area = sheet.Range(`M1:V${BULK_ROWS}`);
  const grid = Array.from({ length: BULK_ROWS }, (_, row) =>
    Array.from({ length: BULK_COLUMNS }, (_cell, column) => row * column),
  );
  const timed = (work: () => unknown) => (): string => {
    const start = Date.now();
    work();
    return WPS_FIELD.milliseconds(Date.now() - start);
  };
  return [
    fact(
      WPS_FIELD.bulkWrite,
      timed(() => {
        area.Value2 = grid;
      }),
    ),
    fact(
      WPS_FIELD.bulkRead,
      timed(() => area.Value2),
    ),
  ];
}

function eventFact({ shell }: WpsRoot, sheet: ScratchSheet): EnvironmentFact {
  return fact(WPS_FIELD.eventSeen, () => {
    let seen = 0;
    const listener = (): void => {
      seen++;
    };
    shell.ApiEvent?.AddApiEventListener("SheetChange", listener);
    sheet.Range("H1").Value2 = 1;
    shell.ApiEvent?.RemoveApiEventListener("SheetChange", listener);
    return seen;
  });
}

function fact(label: string, ask: () => unknown): EnvironmentFact {
  return { label, value: describeShape(probe(ask)), ok: null };
}
