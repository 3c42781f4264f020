import type { Visibility } from "../../sheet/snapshot.ts";
import { isOurNote } from "../mark-style.ts";
import type { SheetFacts } from "./knowledge.ts";
import { offers } from "./requirements.ts";

/** A sheet with its proxy for further requests. */
export interface ListedSheet extends SheetFacts {
  readonly proxy: Excel.Worksheet;
}

/** A note or comment whose cell the next request can ask for. */
export interface ListedRemark {
  readonly location: Excel.Range;
  readonly text: string;
  readonly ours: boolean;
}

export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  /** The comments by id, the notes by text. */
  readonly comments: readonly string[];
  readonly notes: readonly string[];
  /** Requests the places of all notes and comments; they can be read after the next sync. */
  queueRemarks(): readonly ListedRemark[];
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Requests names, protection, and which notes there are; to be taken after the sync. */
export function queueList(context: Excel.RequestContext): { readonly take: () => SheetList } {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  const comments = offers("comments") ? context.workbook.comments : null;
  comments?.load("items/id");
  const notes = offers("notes") ? context.workbook.notes : null;
  notes?.load("items/content");
  return {
    take: () => ({
      sheets: worksheets.items.map(listed),
      comments: (comments?.items ?? []).map(({ id }) => id),
      notes: (notes?.items ?? []).map(({ content }) => content),
      queueRemarks: () => [
        ...(comments?.items ?? []).map((comment) => ({
          location: placed(comment.getLocation()),
          text: "",
          ours: false,
        })),
        ...(notes?.items ?? []).map((note) => ({
          location: placed(note.getLocation()),
          text: note.content,
          ours: isOurNote(note.content),
        })),
      ],
    }),
  };
}

function placed(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,worksheet/id");
  return range;
}

function listed(sheet: Excel.Worksheet): ListedSheet {
  const { protected: isProtected, options } = sheet.protection;
  return {
    proxy: sheet,
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    isProtected,
    mayFormat: !isProtected || allows(options, "allowFormatCells"),
    mayAnnotate: !isProtected || allows(options, "allowEditObjects"),
  };
}

/** Excel gives no options at all for some protected sheets: nothing is allowed then. */
function allows(
  options: Excel.WorksheetProtectionOptions | null,
  name: "allowFormatCells" | "allowEditObjects",
): boolean {
  return options?.[name] === true;
}
