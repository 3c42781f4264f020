import type { IResources } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { sheetIdAt } from "./sheet-id.ts";

/** How the grid says that a name belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Defined names (名称) as the grid's resource; names of Excel's own (print areas, filters) are left out. */
export function nameResource(snapshot: WorkbookSnapshot): IResources {
  const names: Record<string, IDefinedNamesServiceParam> = {};
  const endless = endlessNames(snapshot.names);
  snapshot.names.forEach(({ name, formula, sheet }, index) => {
    const owner = snapshot.sheets.findIndex((candidate) => candidate.name === sheet);
    if (name.startsWith("_xlnm") || (sheet !== null && owner < 0) || endless.has(name.toUpperCase())) return;
    const id = `name-${index}`;
    names[id] = {
      id,
      name,
      formulaOrRefString: referenceText(formula),
      localSheetId: sheet === null ? WHOLE_WORKBOOK : sheetIdAt(owner),
    };
  });
  return [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) }];
}

/** Names that stand for one another, deepest: names in real workbooks stand for ranges, or for one or two other names. */
const DEEPEST = 32;

/** Texts, and the sheet in front of a reference: it may be called like the name. */
const NOT_NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*!/gu;

/** The names, in capitals, that lead back to themselves or through more names than any workbook has use for; the grid follows them without end. */
function endlessNames(names: WorkbookSnapshot["names"]): ReadonlySet<string> {
  const known = new Set(names.map(({ name }) => name.toUpperCase()));
  const uses = new Map<string, Set<string>>();
  for (const { name, formula } of names) {
    const used = uses.get(name.toUpperCase()) ?? new Set<string>();
    for (const [word] of formula.replace(NOT_NAMES, "").matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu))
      if (known.has(word.toUpperCase())) used.add(word.toUpperCase());
    uses.set(name.toUpperCase(), used);
  }
  // Names whose depth is settled are taken away layer by layer; what is left after so many layers has no end.
  for (let layer = 0; layer < DEEPEST; layer++) {
    const settled = [...uses].filter(([, used]) => [...used].every((name) => !uses.has(name))).map(([name]) => name);
    if (settled.length === 0) break;
    for (const name of settled) uses.delete(name);
  }
  return new Set(uses.keys());
}

/** References are without `=`, everything else is a formula. */
function referenceText(formula: string): string {
  const text = formula.replace(/^=/, "");
  return /^(?:'(?:[^']|'')+'|[^'!()+*/&"]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?$/i.test(text)
    ? text
    : `=${text}`;
}
