import { FAULTS } from "../fault.ts";
import type { SheetModel } from "../model.ts";
import { formatRect } from "../rect.ts";
import { numberArgument, ServerObject, type Property, type ServerType } from "../server-type.ts";
import { rangeArgument } from "./range.ts";

export function pageLayoutObject(sheet: SheetModel): ServerObject {
  return ServerObject.of(pageLayoutType, sheet);
}

export function freezePanesObject(sheet: SheetModel): ServerObject {
  return ServerObject.of(freezePanesType, sheet);
}

/** A value that is only kept, and shows up in the dump of the workbook. */
function kept(name: string): Property<SheetModel> {
  return {
    get: (sheet) => sheet.pageLayout[name] ?? null,
    set(sheet, value) {
      sheet.pageLayout[name] = value;
    },
  };
}

const pageLayoutType: ServerType<SheetModel> = {
  name: "PageLayout",
  scalars: {
    Orientation: kept("orientation"),
    PaperSize: kept("paperSize"),
    Zoom: kept("zoom"),
    CenterHorizontally: kept("centerHorizontally"),
  },
  navigation: { HeadersFooters: (sheet) => ServerObject.of(headersFootersType, sheet) },
  methods: {
    SetPrintTitleRows(sheet, [rows]) {
      sheet.pageLayout.titleRows = formatRect(rangeArgument(sheet, rows).rect);
    },
    SetPrintArea(sheet, [area]) {
      sheet.pageLayout.printArea = formatRect(rangeArgument(sheet, area).rect);
    },
  },
};

const headersFootersType: ServerType<SheetModel> = {
  name: "HeaderFooterGroup",
  navigation: { DefaultForAllPages: (sheet) => ServerObject.of(headerFooterType, sheet) },
};

const headerFooterType: ServerType<SheetModel> = {
  name: "HeaderFooter",
  scalars: {
    CenterFooter: kept("centerFooter"),
    CenterHeader: kept("centerHeader"),
    LeftHeader: kept("leftHeader"),
    LeftFooter: kept("leftFooter"),
    RightFooter: kept("rightFooter"),
  },
};

const freezePanesType: ServerType<SheetModel> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows(sheet, [count], session) {
      if (session.otherWorkbookInFront) throw FAULTS.general();
      sheet.frozenRows = numberArgument(count, 1);
    },
  },
};
