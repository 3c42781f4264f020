import { FAULTS } from "../fault.ts";
import { newId, type RemarkModel, type SheetModel } from "../model.ts";
import { cellRect, isSingleCell, parseReference } from "../rect.ts";
import type { Session } from "../session.ts";
import { ServerObject, textArgument, type ServerType } from "../server-type.ts";
import { rangeObject, rangeType, type RangeData } from "./range.ts";

/** `null`: the collection of the whole workbook. */
interface Scope {
  readonly sheet: SheetModel | null;
}

type List = "comments" | "notes";

export function commentsObject(sheet: SheetModel | null): ServerObject {
  return ServerObject.of(collections.comments, { sheet });
}

export function notesObject(sheet: SheetModel | null): ServerObject {
  return ServerObject.of(collections.notes, { sheet });
}

function remarks({ sheet }: Scope, list: List, session: Session): RemarkModel[] {
  return sheet ? sheet[list] : session.workbook.sheets.flatMap((each) => each[list]);
}

/** The cell an argument names: a Range, `A1` in a sheet's collection, `Sheet1!A1` in the workbook's. */
function locate(scope: Scope, value: unknown, session: Session): RangeData {
  const range = ServerObject.dataOf(value, rangeType);
  if (range) return range;
  const parsed = parseReference(textArgument(value));
  const sheet = parsed?.sheet ? session.workbook.find(parsed.sheet) : scope.sheet;
  if (!parsed || !sheet) throw FAULTS.badArgument();
  return { sheet, rect: parsed.rect };
}

function add(scope: Scope, list: List, [cell, content]: readonly unknown[], session: Session): RemarkModel {
  const { sheet, rect } = locate(scope, cell, session);
  if (!isSingleCell(rect)) throw FAULTS.badArgument();
  if (sheet.protection && sheet.protection.allowEditObjects !== true) throw FAULTS.denied();
  const taken = [...sheet.comments, ...sheet.notes].some(
    (other) => other.row === rect.top && other.column === rect.left,
  );
  if (taken) throw FAULTS.badArgument();
  const remark: RemarkModel = {
    id: newId(),
    sheet,
    row: rect.top,
    column: rect.left,
    content: textArgument(content),
    author: "当前用户",
    visible: false,
  };
  sheet[list].push(remark);
  return remark;
}

function at(scope: Scope, list: List, cell: unknown, session: Session): RemarkModel | null {
  const { sheet, rect } = locate(scope, cell, session);
  return sheet[list].find((remark) => remark.row === rect.top && remark.column === rect.left) ?? null;
}

function remarkType(name: string, list: List): ServerType<RemarkModel> {
  return {
    name,
    // Comments have ids of their own; a note is known by its cell.
    ...(list === "comments" ? { id: (remark: RemarkModel) => remark.id } : {}),
    scalars: {
      ...(list === "comments" ? { Id: { get: (remark: RemarkModel) => remark.id } } : {}),
      AuthorName: { get: (remark) => remark.author },
      Content: {
        get: (remark) => remark.content,
        set(remark, value) {
          remark.content = textArgument(value);
        },
      },
      Visible: {
        get: (remark) => remark.visible,
        set(remark, value) {
          remark.visible = value === true;
        },
      },
    },
    methods: {
      Delete({ sheet, id }) {
        if (sheet.protection && sheet.protection.allowEditObjects !== true) throw FAULTS.denied();
        sheet[list] = sheet[list].filter((other) => other.id !== id);
      },
      GetLocation: ({ sheet, row, column }) => rangeObject(sheet, cellRect(row, column)),
    },
  };
}

function collectionType(name: string, list: List, item: ServerType<RemarkModel>): ServerType<Scope> {
  const object = (remark: RemarkModel | null): ServerObject => {
    if (!remark) throw FAULTS.notFound();
    return ServerObject.of(item, remark);
  };
  return {
    name,
    items: (scope, session) => remarks(scope, list, session).map(object),
    item: (scope, key, session) =>
      object(
        list === "notes"
          ? at(scope, list, key, session)
          : (remarks(scope, list, session).find(({ id }) => id === key) ?? null),
      ),
    methods: {
      GetCount: (scope, _args, session) => remarks(scope, list, session).length,
      GetItemAt: (scope, [index], session) => object(remarks(scope, list, session)[Number(index)] ?? null),
      GetItemOrNullObject(scope, [cell], session) {
        const remark = at(scope, list, cell, session);
        return remark && object(remark);
      },
      Add: (scope, args, session) => object(add(scope, list, args, session)),
    },
  };
}

const collections = {
  comments: collectionType("CommentCollection", "comments", remarkType("Comment", "comments")),
  notes: collectionType("NoteCollection", "notes", remarkType("Note", "notes")),
};
