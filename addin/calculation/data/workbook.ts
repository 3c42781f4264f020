import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IResources,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { keyPosition, type SheetSnapshot, type WorkbookSnapshot, type Cell } from "../../sheet/snapshot.ts";
import type { SheetLook, WorkbookLook } from "../../hosts/xlsx/look/types.ts";
import { valueData } from "./cell.ts";
import { gridFormula } from "./formula.ts";
import { layoutData } from "./layout.ts";
import { mergesWithin } from "./merges.ts";
import { nameResource } from "./names.ts";
import { unboundedIn } from "../bounds.ts";
import { sheetIdAt } from "./sheet-id.ts";
import { gridRange } from "./range.ts";
import { lookResources } from "./resources.ts";
import { richTextData } from "./rich-text.ts";
import { styleData } from "./style.ts";

interface WorkbookDataOptions {
  /** Id of the grid's unit; one per opened file. */
  readonly unitId: string;
  /** How the file looks; `null` shows the bare content. */
  readonly look: WorkbookLook | null;
  /** Leave out all stored results of formulas, so that everything is calculated again. */
  readonly forget?: boolean;
}

/** Version of the spreadsheet engine (Univer). */
export const ENGINE_VERSION = "0.25.1";

/**
 * A workbook as the grid's own data. Only for showing and calculating: the file is never written from it.
 * A formula cell without a stored result comes without a value, which makes the grid calculate it at once.
 */
export function workbookData(snapshot: WorkbookSnapshot, options: WorkbookDataOptions): IWorkbookData {
  const { look, unitId } = options;
  const styles: Record<string, IStyleData> = {};
  look?.styles.forEach((style, index) => (styles[`s${index}`] = styleData(style)));
  const context: CellContext = { styles, forget: options.forget ?? false, unbounded: unboundedIn(snapshot) };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  snapshot.sheets.forEach(
    (sheet, index) => (sheets[sheetIdAt(index)] = sheetData(sheet, index, look?.sheets[index] ?? null, context)),
  );
  const resources: IResources = [...nameResource(snapshot), ...(look ? lookResources(look, sheetIdAt) : [])];
  return {
    id: unitId,
    name: unitId,
    appVersion: ENGINE_VERSION,
    locale: LocaleType.ZH_CN,
    styles,
    ...(look?.styles[0] ? { defaultStyle: "s0" } : {}),
    sheetOrder: snapshot.sheets.map((_, index) => sheetIdAt(index)),
    sheets,
    resources,
  };
}

interface CellContext {
  readonly styles: Record<string, IStyleData>;
  readonly forget: boolean;
  readonly unbounded: (formula: string) => boolean;
}

function sheetData(
  sheet: SheetSnapshot,
  index: number,
  look: SheetLook | null,
  context: CellContext,
): Partial<IWorksheetData> {
  const layout = layoutData(sheet, look);
  return {
    id: sheetIdAt(index),
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cellMatrix(sheet, look, context),
    mergeData: mergesWithin(sheet.merges, layout).map(gridRange),
    ...layout,
  };
}

function cellMatrix(
  sheet: SheetSnapshot,
  look: SheetLook | null,
  context: CellContext,
): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const at = (key: number): ICellData => {
    const { row, column } = keyPosition(key);
    const line = (matrix[row] ??= {});
    return (line[column] ??= {});
  };
  for (const [key, style] of look?.cellStyles ?? []) at(key).s = `s${style}`;
  for (const [key, cell] of sheet.cells) {
    const data = at(key);
    fillContent(data, cell, context);
    if (!look && cell.format !== "General") data.s = formatStyle(cell.format, context.styles);
  }
  for (const [key, runs] of look?.richText ?? []) {
    const data = at(key);
    if (data.f === undefined) data.p = richTextData(runs, `${look?.name ?? ""}-${key}`);
  }
  return matrix;
}

/** The formula, the stored result, or both; a formula the engine refuses stays out. */
function fillContent(data: ICellData, { formula, value, uncalculated, array }: Cell, context: CellContext): void {
  const refused = formula !== null && context.unbounded(formula);
  const known = formula === null || refused || !(context.forget || uncalculated);
  if (known) Object.assign(data, valueData(value));
  if (formula !== null && !refused && !(array && known)) data.f = gridFormula(formula);
}

function formatStyle(format: string, styles: Record<string, IStyleData>): string {
  const id = `n:${format}`;
  styles[id] ??= { n: { pattern: format } };
  return id;
}
