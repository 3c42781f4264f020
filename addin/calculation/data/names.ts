import type { IResources } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { WorkbookSnapshot } from "../../sheet/snapshot.ts";
import { sheetIdAt } from "./sheet-id.ts";

/** How the grid says that a name belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Defined names (名称) as the grid's resource; names of Excel's own (print areas, filters) are left out. */
export function nameResource(snapshot: WorkbookSnapshot): IResources {
  const names: Record<string, IDefinedNamesServiceParam> = {};
  snapshot.names.forEach(({ name, formula, sheet }, index) => {
    const owner = snapshot.sheets.findIndex((candidate) => candidate.name === sheet);
    if (name.startsWith("_xlnm") || (sheet !== null && owner < 0)) return;
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

/** References are without `=`, everything else is a formula. */
function referenceText(formula: string): string {
  const text = formula.replace(/^=/, "");
  return /^(?:'(?:[^']|'')+'|[^'!()+*/&"]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?$/i.test(text)
    ? text
    : `=${text}`;
}
