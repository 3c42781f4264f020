import type { Package } from "../../ooxml/package.ts";

/** The lists of a style sheet that this writer adds to. */
export type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** Highest number of a style or number format that is taken for a reference (limits of Excel). */
const HIGHEST = 65_535;

/** Attributes that refer to an element of a list by its number: in the style sheet, and in sheets and tables. */
const ATTRIBUTES: Readonly<Record<ListName, { readonly styles: string; readonly sheets: string }>> = {
  numFmts: { styles: "numFmtId", sheets: "" },
  fonts: { styles: "fontId", sheets: "" },
  fills: { styles: "fillId", sheets: "" },
  borders: { styles: "borderId", sheets: "" },
  cellStyleXfs: { styles: "xfId", sheets: "" },
  cellXfs: { styles: "", sheets: "s|style" },
  dxfs: { styles: "dxfId", sheets: "dxfId|[a-z]\\w*DxfId" },
};
const NONE: ReadonlySet<number> = new Set();

/** Tells which numbers of a list a package refers to, whether the list holds them or not. Each list is looked through once. */
export function styleReferences(pack: Package, stylesPart: string): (list: ListName) => ReadonlySet<number> {
  const known = new Map<ListName, ReadonlySet<number>>();
  return (list) => {
    const found = known.get(list) ?? referencesIn(pack, stylesPart, list);
    known.set(list, found);
    return found;
  };
}

function referencesIn(pack: Package, stylesPart: string, list: ListName): ReadonlySet<number> {
  const { styles, sheets } = ATTRIBUTES[list];
  const found = new Set<number>();
  const collect = (text: string | null, names: string): void => {
    if (text === null || names === "") return;
    for (const match of text.matchAll(new RegExp(`\\s(?:${names})\\s?=\\s?["'](?<number>\\d{1,5})["']`, "g"))) {
      const number = Number(match.groups?.number);
      if (number <= HIGHEST) found.add(number);
    }
  };
  collect(pack.text(stylesPart), styles);
  if (sheets !== "")
    for (const name of pack.names.filter((each) => /\/(?:worksheets|tables|pivotTables)\/[^/]*\.xml$/i.test(each)))
      collect(pack.textIfReadable(name), sheets);
  return found.size === 0 ? NONE : found;
}
