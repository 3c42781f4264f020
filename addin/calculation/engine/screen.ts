import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeLocales,
  ThemeService,
  UniverInstanceType,
  type Univer,
} from "@univerjs/core";
import designZh from "@univerjs/design/locale/zh-CN";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsZh from "@univerjs/docs-ui/locale/zh-CN";
import { IRenderManagerService, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import conditionsZh from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import validationZh from "@univerjs/sheets-data-validation/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationUiZh from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import formulaZh from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteUiZh from "@univerjs/sheets-note-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtUiZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import { IEditorBridgeService, SheetSkeletonManagerService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiZh from "@univerjs/ui/locale/zh-CN";
import type { CellFunction } from "./cell-functions.ts";
import { createEngine, type Engine } from "./engine.ts";

/** An engine that shows its workbook. */
interface ScreenEngine extends Engine {
  /** Draws the visible cells again after something laid over them changed. */
  redraw(): void;
  /** Resolves when the opened workbook is on screen. */
  drawn(): Promise<void>;
  /** Dark or light, as the page around it. */
  setDark(dark: boolean): void;
  /** Takes back what was typed into a cell that refused: the formula bar shows the cell again. */
  resetEditor(): void;
}

const locales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designZh,
    uiZh,
    docsZh,
    sheetsZh,
    sheetsUiZh,
    formulaZh,
    formulaUiZh,
    numfmtUiZh,
    noteUiZh,
    conditionsZh,
    validationZh,
    validationUiZh,
  ),
};

/**
 * The engine with a spreadsheet on screen inside `container`: formula bar, cells and sheet tabs. Tool bar and menus are
 * left out, since looks and structure of the opened file stay as they are.
 */
export function createScreenEngine(container: HTMLElement, functions: readonly CellFunction[]): ScreenEngine {
  const engine = createEngine({
    functions,
    locales,
    before(univer) {
      univer.registerPlugin(UniverDocsPlugin);
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, {
        container,
        header: true,
        toolbar: false,
        footer: true,
        contextMenu: false,
      });
      univer.registerPlugin(UniverDocsUIPlugin);
    },
    after: registerSheetViews,
  });
  return {
    ...engine,
    redraw() {
      for (const [, render] of engine.injector.get(IRenderManagerService).getRenderAll()) {
        if (render.type !== UniverInstanceType.UNIVER_SHEET) continue;
        render.with(SheetSkeletonManagerService).reCalculate();
        render.mainComponent?.makeDirty();
      }
    },
    drawn: () => engine.injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    setDark: (dark) => engine.injector.get(ThemeService).setDarkMode(dark),
    // The refused key has yet to reach the editor when the refusal arrives.
    resetEditor: () => void setTimeout(() => engine.injector.get(IEditorBridgeService).refreshEditCellState()),
  };
}

function registerSheetViews(univer: Univer): void {
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    maxAutoHeightCount: 2000,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
}
