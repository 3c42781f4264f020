import {
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ILocales,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, FormulaCalculationSessionService, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { descriptions, registrations, type CellFunction } from "./cell-functions.ts";

/** Milliseconds after which a calculation that never reports its end is taken as ended. */
const CALCULATION_LIMIT = 60_000;

/** Milliseconds a calculation may take to begin after an edit; nothing to calculate when none has begun by then. */
const CALCULATION_START = 250;

/** A running spreadsheet engine holding at most one workbook at a time. */
export interface Engine {
  readonly injector: Injector;
  /** Shows a workbook in place of the former one. */
  open(data: IWorkbookData): Workbook;
  /** Resolves when all formulas touched so far have been calculated and their results are in the cells. */
  settled(): Promise<void>;
  dispose(): void;
}

interface EngineOptions {
  readonly functions: readonly CellFunction[];
  readonly locales?: ILocales;
  /** Registers what the screen needs, before the sheet plugins and after them. */
  readonly before?: (univer: Univer) => void;
  readonly after?: (univer: Univer) => void;
}

/**
 * The spreadsheet engine: formulas, sheets and notes, without a screen unless `before` and `after` add one.
 * Cell functions are registered with the formula plugin itself, so no cell is recalculated merely because they exist.
 */
export function createEngine({
  functions,
  locales = { [LocaleType.ZH_CN]: {} },
  before,
  after,
}: EngineOptions): Engine {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales, logLevel: LogLevel.SILENT });
  before?.(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: registrations(functions) });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    description: descriptions(functions),
  });
  univer.registerPlugin(UniverSheetsNotePlugin);
  after?.(univer);
  const injector = univer.__getInjector();
  let current: string | null = null;
  return {
    injector,
    open(data) {
      if (current !== null) injector.get(IUniverInstanceService).disposeUnit(current);
      current = data.id;
      const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
      const lifecycle = injector.get(LifecycleService);
      // Calculation begins when the screen is drawn; without a screen it must be started here.
      if (!before && lifecycle.stage < LifecycleStages.Rendered) lifecycle.stage = LifecycleStages.Rendered;
      return workbook;
    },
    async settled() {
      await injector.get(FormulaCalculationSessionService).waitForLatestApplied(CALCULATION_LIMIT, CALCULATION_START);
    },
    dispose() {
      univer.dispose();
    },
  };
}
