import { FAULTS } from "../fault.ts";
import type { WorkbookModel } from "../model.ts";
import type { Session } from "../session.ts";
import { ServerObject, textArgument, type ServerType } from "../server-type.ts";
import { namesObject } from "./names.ts";
import { commentsObject, notesObject } from "./remarks.ts";
import { eventMethods, requireSheetName, requireStructure, worksheetObject } from "./worksheet.ts";

export function workbookObject(workbook: WorkbookModel): ServerObject {
  return ServerObject.of(workbookType, workbook);
}

const workbookType: ServerType<WorkbookModel> = {
  name: "Workbook",
  scalars: {
    Name: { get: (workbook) => workbook.name },
  },
  navigation: {
    Application: (workbook) => ServerObject.of(applicationType, workbook),
    Worksheets: (workbook) => ServerObject.of(worksheetsType, workbook),
    Names: () => namesObject(null),
    Settings: (workbook) => ServerObject.of(settingsType, workbook),
    Comments: () => commentsObject(null),
    Notes: () => notesObject(null),
    _Runtime: (workbook) => ServerObject.of(runtimeType, workbook),
  },
  methods: {
    _RemoveReference: (_workbook, [id], session) => session.forget(textArgument(id)),
    _RemoveAllReferences: (_workbook, _args, session) => session.forgetAll(),
    _GetRangeForEventByReferenceId: (_workbook, [id], session) => session.reference(textArgument(id)) ?? missing(),
  },
};

function missing(): never {
  throw FAULTS.notFound();
}

const worksheetsType: ServerType<WorkbookModel> = {
  name: "WorksheetCollection",
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: (workbook, key) => worksheetObject(workbook.find(textArgument(key)) ?? missing()),
  methods: {
    GetItemOrNullObject(workbook, [key]) {
      const sheet = workbook.find(textArgument(key));
      return sheet && worksheetObject(sheet);
    },
    GetCount: (workbook) => workbook.sheets.length,
    GetActiveWorksheet: (workbook) => worksheetObject(workbook.active ?? missing()),
    Add(workbook, [name], session) {
      requireStructure(session);
      if (session.otherWorkbookInFront) throw FAULTS.general();
      const wanted = textArgument(name);
      requireSheetName(wanted);
      if (workbook.find(wanted)) throw FAULTS.exists();
      return worksheetObject(workbook.addSheet(wanted));
    },
    ...Object.fromEntries(
      Object.entries(eventMethods).map(([name, method]) => [
        name,
        (_workbook: WorkbookModel, args: readonly unknown[], session: Session) => method(null, args, session),
      ]),
    ),
  },
};

interface SettingData {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const settingsType: ServerType<WorkbookModel> = {
  name: "SettingCollection",
  items: (workbook) => [...workbook.settings.keys()].map((key) => ServerObject.of(settingType, { workbook, key })),
  item: (workbook, key) =>
    workbook.settings.has(textArgument(key))
      ? ServerObject.of(settingType, { workbook, key: textArgument(key) })
      : missing(),
  methods: {
    GetItemOrNullObject: (workbook, [key]) =>
      workbook.settings.has(textArgument(key))
        ? ServerObject.of(settingType, { workbook, key: textArgument(key) })
        : null,
    Add(workbook, [key, value]) {
      workbook.settings.set(textArgument(key), value);
      return ServerObject.of(settingType, { workbook, key: textArgument(key) });
    },
  },
};

const settingType: ServerType<SettingData> = {
  name: "Setting",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
};

const applicationType: ServerType<WorkbookModel> = {
  name: "Application",
  scalars: { CalculationMode: { get: () => "Automatic" } },
  methods: { SuspendApiCalculationUntilNextSync: () => undefined },
};

const runtimeType: ServerType<WorkbookModel> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (workbook) => workbook.eventsEnabled,
      set(workbook, value) {
        workbook.eventsEnabled = value === true;
      },
    },
  },
};
