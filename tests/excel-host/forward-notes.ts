/**
 * The npm build of office.js stops at ExcelApi 1.15, so `Worksheet.notes` (1.18) is missing in it. This declares the
 * classes with the library's own `LibraryBuilder`: they get its genuine proxy, batch and "not loaded" behaviour. The
 * wire names are ours on both ends (see `beliefs.ts`).
 */
const READ = 2;
const CHAIN_INVALIDATES = 8;
const INDEXER = 16;
const COLLECTION = 1;

/** The corner of the client library this needs; its own types do not describe it. */
interface ClientLibrary {
  readonly Excel: Record<string, { readonly prototype: object } | undefined>;
  readonly OfficeExtension: {
    readonly LibraryBuilder: new (library: object) => unknown;
    readonly Utility: { throwIfApiNotSupported(api: string, set: string, version: string, host: string): void };
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: unknown, name: string, collection: boolean, flags: number): unknown;
    };
  };
}

const NOTE = [
  "Note",
  0,
  [
    ["authorName", 3, 1, "AuthorName"],
    ["content", 1, 1, "Content"],
    ["height", 1, 1, "Height"],
    ["visible", 1, 1, "Visible"],
    ["width", 1, 1, "Width"],
  ],
  0,
  [["delete", 0, 0, 1, 0, "Delete"]],
  [["getLocation", "Excel.Range", 0, READ | CHAIN_INVALIDATES, 1, 4, "GetLocation", null]],
  0,
  0,
  0,
];

const NOTE_COLLECTION = [
  "NoteCollection",
  COLLECTION,
  0,
  0,
  [["getCount", 0, READ, 1, 4, "GetCount"]],
  [
    ["add", "Excel.Note", 2, CHAIN_INVALIDATES, 1, 0, "Add", null],
    ["getItem", "Excel.Note", 1, READ | INDEXER, 1, 4, "GetItem", null],
    ["getItemAt", "Excel.Note", 1, READ, 1, 4, "GetItemAt", null],
    ["getItemOrNullObject", "Excel.Note", 1, READ, 1, 4, "GetItemOrNullObject", null],
  ],
  0,
  "Excel.Note",
  0,
];

/** Adds notes to the loaded client library, unless it has them already. */
export function addNotesToClient(library: object): void {
  const { Excel, OfficeExtension } = library as ClientLibrary;
  if (Excel.NoteCollection) return;
  new OfficeExtension.LibraryBuilder({
    targetNamespaceObject: Excel,
    metadata: {
      version: "1.0.0",
      name: "Excel",
      defaultApiSetName: "ExcelApi",
      hostName: "Excel",
      apiSets: [["1.18"]],
      strings: [],
      enumTypes: [],
      clientObjectTypes: [NOTE, NOTE_COLLECTION],
    },
  });
  const made = new WeakMap<object, unknown>();
  for (const name of ["Worksheet", "Workbook"]) {
    Object.defineProperty(Excel[name]?.prototype ?? {}, "notes", {
      configurable: true,
      enumerable: true,
      get(this: object) {
        OfficeExtension.Utility.throwIfApiNotSupported(`${name}.notes`, "ExcelApi", "1.18", "Excel");
        const known =
          made.get(this) ??
          OfficeExtension.BatchApiHelper.createPropertyObject(Excel.NoteCollection, this, "Notes", true, 4);
        made.set(this, known);
        return known;
      },
    });
  }
}
