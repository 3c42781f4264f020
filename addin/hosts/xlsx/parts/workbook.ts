import type { DefinedName, Visibility } from "../../../sheet/snapshot.ts";
import type { FILE_PROBLEMS } from "../../../messages/hosts.ts";
import { memoizeByObject } from "../../../sheet/memoize.ts";
import type { Package } from "../../ooxml/package.ts";
import { fileError } from "../../problem.ts";
import { readXml } from "../../ooxml/xml/sax.ts";
import { readRelationships, type Relationship } from "../../ooxml/relationships.ts";

/** One worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Name of the worksheet part. */
  readonly part: string;
  /** Position among all sheets of the workbook, chart sheets and result sheets included. */
  readonly index: number;
}

/** What the workbook part says. */
export interface WorkbookPart {
  readonly part: string;
  /** Worksheets only. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly externalLinks: boolean;
  readonly relationships: readonly Relationship[];
  /** Position of the sheet shown first, among all sheets. */
  readonly activeTab: number;
}

/** Finds and reads the workbook part; refuses packages that are no spreadsheet. */
export const readWorkbookPart = memoizeByObject((pack: Package): WorkbookPart => {
  const part = readRelationships(pack, "").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw fileError(missingWorkbook(pack));
  if (/\.bin$/i.test(part)) throw fileError("binaryWorkbook");
  const relationships = readRelationships(pack, part);
  const entries: (SheetEntry & { readonly kind: string })[] = [];
  const names: { name: string; formula: string; local: string | undefined }[] = [];
  let date1904 = false;
  let externalLinks = relationships.some(({ type }) => type === "externalLink");
  let activeTab = 0;
  const roots: string[] = [];
  let naming = false;
  readXml(pack.demand(part), part, {
    open(tag, attributes) {
      if (tag === "s:workbook") roots.push(tag);
      else if (tag === "s:sheet") entries.push(sheetEntry(attributes(), entries.length, relationships, part));
      else if (tag === "s:workbookPr") date1904 = isTrue(attributes().date1904);
      else if (tag === "s:workbookView") activeTab = Number(attributes().activeTab ?? 0);
      else if (tag === "s:externalReference") externalLinks = true;
      else if (tag === "s:definedName") {
        const { name = "", localSheetId } = attributes();
        names.push({ name, formula: "", local: localSheetId });
        naming = true;
      }
    },
    close(tag) {
      if (tag === "s:definedName") naming = false;
    },
    text(text) {
      const name = names.at(-1);
      if (naming && name) name.formula += text;
    },
  });
  if (roots.length === 0) throw fileError("otherPackage");
  const worksheets = entries.filter(({ kind }) => kind === "worksheet");
  if (worksheets.length === 0) throw fileError(entries.length === 0 ? "structure" : "noWorksheet", part);
  return {
    part,
    sheets: worksheets,
    names: names.map(({ name, formula, local }) => ({
      name,
      formula,
      sheet: local === undefined ? null : (entries[Number(local)]?.name ?? null),
    })),
    date1904,
    externalLinks,
    relationships,
    activeTab,
  };
});

/** What a package without a workbook is, by the names of its parts. */
function missingWorkbook(pack: Package): keyof typeof FILE_PROBLEMS {
  const { names } = pack;
  if (names.some((name) => name.includes("\\"))) return "backslashNames";
  const known = OTHER_PACKAGES.find(([, part]) => names.some((name) => part.test(name)));
  if (known) return known[0];
  if (pack.has("[Content_Types].xml")) return "structure";
  return names.some((name) => OFFICE_FILE.test(name)) ? "archive" : "otherPackage";
}

const OTHER_PACKAGES: readonly (readonly [kind: keyof typeof FILE_PROBLEMS, part: RegExp])[] = [
  ["slides", /^ppt\//u],
  ["fixedLayout", /^OFD\.xml$/iu],
  ["openDocument", /^content\.xml$/u],
];
const OFFICE_FILE = /\.(?:xls[xm]?|et|docx?|wps|pdf)$/iu;

function sheetEntry(
  attributes: Readonly<Record<string, string>>,
  index: number,
  relationships: readonly Relationship[],
  part: string,
): SheetEntry & { readonly kind: string } {
  const { name = "", state, "r:id": id = "" } = attributes;
  // Sheets of old macros (VBA modules) point at nothing: Excel writes an empty id for them.
  if (id === "") return { name, visibility: "veryHidden", part: "", index, kind: "module" };
  const target = relationships.find((relationship) => relationship.id === id);
  if (!target || name === "") throw fileError("structure", part);
  return {
    name,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: target.target,
    index,
    kind: target.type,
  };
}

/** `1`, `true` and `on` as XML booleans are written. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
