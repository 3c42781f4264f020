import { FAULTS } from "../fault.ts";
import type { SheetModel } from "../model.ts";
import { parseReference, WHOLE_SHEET } from "../rect.ts";
import type { Session } from "../session.ts";
import { numberArgument, ServerObject, textArgument, type Property, type ServerType } from "../server-type.ts";
import { namesObject } from "./names.ts";
import { freezePanesObject, pageLayoutObject } from "./page-layout.ts";
import { areasObject } from "./range-areas.ts";
import { rangeArgument, rangeObject } from "./range.ts";
import { commentsObject, notesObject } from "./remarks.ts";

export function worksheetObject(sheet: SheetModel): ServerObject {
  return ServerObject.of(worksheetType, sheet);
}

/** Client registrations of the events the emulator raises or accepts. */
type EventMethods = Readonly<
  Record<string, (target: SheetModel | null, args: readonly unknown[], session: Session) => void>
>;

const EVENTS = ["DataChanged", "SelectionChanged", "Activated", "Deactivated", "Added", "Deleted", "FormulaChanged"];

export const eventMethods: EventMethods = Object.fromEntries(
  EVENTS.flatMap((event) => [
    [
      `_Register${event}Event`,
      (target: SheetModel | null, _args: readonly unknown[], session: Session) =>
        session.subscribe(event, target?.id ?? "Workbook", 1),
    ],
    [
      `_Unregister${event}Event`,
      (target: SheetModel | null, _args: readonly unknown[], session: Session) =>
        session.subscribe(event, target?.id ?? "Workbook", -1),
    ],
  ]),
);

/** Structural changes are refused while the workbook's structure is protected. */
export function requireStructure(session: Session): void {
  if (session.workbook.structureProtected) throw FAULTS.denied();
}

function appearance(name: string, standard: unknown): Property<SheetModel> {
  return {
    get: (sheet) => sheet.appearance[name] ?? standard,
    set(sheet, value) {
      sheet.appearance[name] = value;
    },
  };
}

function renamed(sheet: SheetModel, name: string, session: Session): void {
  requireStructure(session);
  const other = session.workbook.find(name);
  if (other && other !== sheet) throw FAULTS.exists();
  requireSheetName(name);
  sheet.name = name;
}

/** Excel's own limits on sheet names. */
export function requireSheetName(name: string): void {
  if (name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw FAULTS.badArgument();
}

function remove(sheet: SheetModel, session: Session): void {
  requireStructure(session);
  if (session.otherWorkbookInFront) throw FAULTS.badSelection();
  const { sheets } = session.workbook;
  if (sheets.filter((other) => other.visibility === "Visible").length === 1 && sheet.visibility === "Visible")
    throw FAULTS.denied();
  sheets.splice(sheets.indexOf(sheet), 1);
  const [first] = sheets;
  if (session.workbook.active === sheet && first) session.workbook.activate(first);
}

const worksheetType: ServerType<SheetModel> = {
  name: "Worksheet",
  id: (sheet) => sheet.id,
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value, session) => renamed(sheet, textArgument(value), session) },
    Position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet) },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set(sheet, value) {
        sheet.visibility = textArgument(value);
      },
    },
    ShowGridlines: appearance("showGridlines", true),
    TabColor: appearance("tabColor", ""),
  },
  navigation: {
    Protection: (sheet) => ServerObject.of(protectionType, sheet),
    Comments: (sheet) => commentsObject(sheet),
    Notes: (sheet) => notesObject(sheet),
    Names: (sheet) => namesObject(sheet),
    FreezePanes: (sheet) => freezePanesObject(sheet),
    PageLayout: (sheet) => pageLayoutObject(sheet),
  },
  methods: {
    GetRange: (sheet, [address]) =>
      address === null || address === undefined || address === ""
        ? rangeObject(sheet, WHOLE_SHEET)
        : rangeObject(sheet, rangeArgument(sheet, address).rect),
    GetRangeByIndexes: (sheet, [top, left, rows, columns]) =>
      rangeObject(sheet, {
        top: numberArgument(top),
        left: numberArgument(left),
        rows: numberArgument(rows),
        columns: numberArgument(columns),
      }),
    GetCell: (sheet, [row, column]) =>
      rangeObject(sheet, { top: numberArgument(row), left: numberArgument(column), rows: 1, columns: 1 }),
    GetRanges(sheet, [addresses]) {
      const text = textArgument(addresses);
      if (text.length > 8192) throw FAULTS.badArgument();
      return areasObject(
        sheet,
        text.split(",").map((part) => parseReference(part)?.rect ?? raise()),
      );
    },
    GetUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const used = sheet.used(valuesOnly === true);
      return used && rangeObject(sheet, used);
    },
    Activate(sheet, _args, session) {
      if (session.otherWorkbookInFront || sheet.visibility !== "Visible") throw FAULTS.general();
      session.workbook.activate(sheet);
    },
    Delete: (sheet, _args, session) => remove(sheet, session),
    ...eventMethods,
  },
};

function raise(): never {
  throw FAULTS.badArgument();
}

const protectionType: ServerType<SheetModel> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection },
  },
};
