import type { NameModel, SheetModel } from "../model.ts";
import type { Session } from "../session.ts";
import { ServerObject, type ServerType } from "../server-type.ts";

/** `null`: the names of the workbook. */
interface Scope {
  readonly sheet: SheetModel | null;
}

interface NameData extends Scope {
  readonly name: NameModel;
}

export function namesObject(sheet: SheetModel | null): ServerObject {
  return ServerObject.of(collectionType, { sheet });
}

const collectionType: ServerType<Scope> = {
  name: "NamedItemCollection",
  items: ({ sheet }, session: Session) =>
    (sheet ?? session.workbook).names.map((name) => ServerObject.of(nameType, { sheet, name })),
};

const nameType: ServerType<NameData> = {
  name: "NamedItem",
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: { get: ({ name }) => name.formula },
    Visible: { get: ({ name }) => name.visible },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    _Id: { get: ({ name }) => name.name },
  },
};
