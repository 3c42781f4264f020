import { InterceptorEffectEnum, type IDisposable, type IStyleData, type Nullable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { Severity } from "../../rules/finding.ts";
import type { Skipped } from "../../sheet/edit.ts";
import { cellKey, keyPosition } from "../../sheet/snapshot.ts";
import { joinMarks } from "../joined-marks.ts";
import { isOurNote, MARK_FILL } from "../mark-style.ts";
import type { Mark, MarkReceipt } from "../port.ts";
import { noteSize } from "../../calculation/data/resources.ts";
import { formatKey } from "../../calculation/read.ts";
import type { WorkbookGrid } from "./grid.ts";

/** After conditional formats (10), so a mark is seen above them. */
const PRIORITY = 5;

/** Colour of the small triangle that shows a marked cell also where the fill is hard to see (forced colours, print). */
const CORNER: Readonly<Record<Severity, string>> = { error: "#C00000", warning: "#B7791F", info: "#2B6CB0" };

/**
 * Marks of findings, laid over the cells while they are drawn. Neither the data nor the looks of the workbook change,
 * so taking marks away leaves nothing behind. Notes are attached where a cell has none.
 */
export class MarkLayer {
  private readonly severities = new Map<string, Severity>();
  private readonly notes: SheetsNoteModel;
  private readonly registration: IDisposable;

  constructor(
    private readonly grid: WorkbookGrid,
    private readonly redraw: () => void,
  ) {
    this.notes = grid.engine.injector.get(SheetsNoteModel);
    this.registration = grid.engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: PRIORITY,
      handler: (cell, location, next) => {
        const severity =
          location.unitId === grid.unitId
            ? this.severities.get(formatKey(location.subUnitId, cellKey(location.row, location.col)))
            : undefined;
        if (severity === undefined) return next(cell);
        const own = typeof cell?.s === "string" ? location.workbook.getStyles().get(cell.s) : cell?.s;
        return next({ ...cell, s: marked(own, severity), markers: { tl: { color: CORNER[severity], size: 6 } } });
      },
    });
  }

  get count(): number {
    return this.severities.size;
  }

  set(marks: readonly Mark[]): MarkReceipt {
    this.remove();
    const skipped: Skipped[] = [];
    let noted = 0;
    for (const { cell, severity, note } of joinMarks(marks)) {
      const sheetId = this.grid.sheetId(cell.sheet);
      if (sheetId === null) {
        skipped.push({ cell, reason: "missing-sheet" });
        continue;
      }
      this.severities.set(formatKey(sheetId, cellKey(cell.row, cell.column)), severity);
      if (note === "" || this.notes.getNote(this.grid.unitId, sheetId, { row: cell.row, col: cell.column })) continue;
      this.notes.updateNote(this.grid.unitId, sheetId, cell.row, cell.column, { note, show: false, ...noteSize(note) });
      noted++;
    }
    this.redraw();
    return { marked: this.severities.size, noted, skipped };
  }

  /** Takes all marks and their notes away; returns the number of cells cleared. */
  clear(): number {
    const count = this.remove();
    if (count > 0) this.redraw();
    return count;
  }

  dispose(): void {
    this.registration.dispose();
  }

  private remove(): number {
    const count = this.severities.size;
    for (const id of this.severities.keys()) {
      const slash = id.lastIndexOf("/");
      const sheetId = id.slice(0, slash);
      const { row, column: col } = keyPosition(Number(id.slice(slash + 1)));
      const note = this.notes.getNote(this.grid.unitId, sheetId, { row, col });
      if (note && isOurNote(note.note)) this.notes.removeNote(this.grid.unitId, sheetId, { row, col });
    }
    this.severities.clear();
    return count;
  }
}

function marked(style: Nullable<IStyleData>, severity: Severity): IStyleData {
  return { ...style, bg: { rgb: `#${MARK_FILL[severity]}` } };
}
