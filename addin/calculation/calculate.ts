import { awaitsResult, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot.ts";
import { workbookData } from "./data/workbook.ts";
import { cellFunctions } from "./engine/table.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { boundedWorkbook } from "./bounds.ts";
import { needsCalculation } from "./needs-calculation.ts";
import { readGrid } from "./read.ts";

export { needsCalculation };

interface CalculateOptions {
  /** Calculate every formula again, also those with a stored result. */
  readonly force?: boolean;
}

let engine: Engine | null = null;
let turn: Promise<unknown> = Promise.resolve();
let units = 0;

/**
 * Gives formula cells without a stored result the result the workbench would show, with the `JX.` functions known.
 * Everything else stays as read. Formulas the engine does not understand (`#NAME?`) stay uncalculated, or keep their
 * stored result under `force`; so do formulas whose work has no bound (see `bounds.ts`). Calls wait for one another. No formula makes it throw.
 */
export function calculateMissing(
  snapshot: WorkbookSnapshot,
  options: CalculateOptions = {},
): Promise<WorkbookSnapshot> {
  const force = options.force ?? false;
  if (!force && !needsCalculation(snapshot)) return Promise.resolve(snapshot);
  const result = turn.then(() => calculate(snapshot, force));
  turn = result.catch(() => undefined);
  return result;
}

async function calculate(snapshot: WorkbookSnapshot, force: boolean): Promise<WorkbookSnapshot> {
  engine ??= createEngine({ functions: cellFunctions });
  const workbook = engine.open(
    workbookData(boundedWorkbook(withoutUnanswered(snapshot), force), {
      unitId: `calculation-${++units}`,
      look: null,
      forget: force,
    }),
  );
  await engine.settled();
  const calculated = readGrid(engine, workbook, snapshot, new Map());
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet, index) => merge(sheet, calculated.sheets[index], force)),
  };
}

/** The engine keeps a stored result; an error of a function that was not loaded is none. */
function withoutUnanswered(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const emptied = (cell: Cell): Cell => (awaitsResult(cell) ? { ...cell, value: null, uncalculated: true } : cell);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, cell]) => [key, emptied(cell)])),
    })),
  };
}

function merge(sheet: SheetSnapshot, calculated: SheetSnapshot | undefined, force: boolean): SheetSnapshot {
  const cells = new Map<number, Cell>(sheet.cells);
  for (const [key, cell] of sheet.cells) {
    const result = calculated?.cells.get(key);
    if (cell.formula === null || !result || !(force || awaitsResult(cell)) || !isKnown(result)) continue;
    const { formula, format, locked, array } = cell;
    cells.set(key, { value: result.value, formula, format, locked, ...(array ? { array } : {}) });
  }
  return { ...sheet, cells };
}

/** A name the engine does not know is no result; neither is a cell it never reached. */
function isKnown({ value, uncalculated }: Cell): boolean {
  return uncalculated !== true && !(typeof value === "object" && value?.error === "#NAME?");
}
