import { formatPosition, parseCellRef } from "../../addin/sheet/address.ts";
import { keyPosition, type CellValue } from "../../addin/sheet/snapshot.ts";
import { bookOf, type SheetData } from "./data.ts";
import { FakeWps } from "./fake-wps.ts";
import type { Faults } from "./faults.ts";
import { workbookOfPlain, type PlainWorkbook } from "./plain-workbook.ts";

/** The window of a fake WPS in a browser: the entry page unseen in one frame, each task pane in another. */
export interface WpsWindow {
  /** Opens a workbook; the add-in is started by the caller that loads its pages. */
  open(workbook: PlainWorkbook, faults?: Partial<Faults>): void;
  /** Opens a workbook and starts the add-in from this address, e.g. `http://127.0.0.1:1/web/`. */
  start(workbook: PlainWorkbook, address: string, faults?: Partial<Faults>): Promise<void>;
  /** Opens a further workbook in front. */
  openMore(workbook: PlainWorkbook, name: string): void;
  /** Brings a workbook to the front, 0 being the first opened. */
  bringToFront(index: number): void;
  /** A click on a ribbon button, by its id in `ribbon.xml`. */
  press(id: string): void;
  /** Whether a command of the ribbon still waits for the pane to take it. */
  waiting(): boolean;
  /** Address of the picture of a ribbon button. */
  image(id: string): string;
  value(cell: string): CellValue;
  formula(cell: string): string | null;
  edit(cell: string, value: CellValue): void;
  /** Everything in the workbook as text, for comparison. */
  look(): string;
  selection(): string;
  sheets(): readonly string[];
  marks(): number;
  notes(): number;
  paneVisible(): boolean;
  panes(): number;
  functions(): readonly string[];
  calls(): number;
  misspelled(): readonly string[];
  setFault(fault: Partial<Faults>): void;
}

declare global {
  interface Window {
    wpsWindow: WpsWindow;
    /** What frames of the add-in find on their own global object. */
    wpsScope: { wps?: object; Application?: object };
  }
}

/** The callbacks the entry page hangs on its window. */
interface EntryPage {
  OnAddinLoad(ui: object): boolean;
  OnAction(control: { Id: string }): unknown;
  GetImage(control: { Id: string }): string;
}

let fake: FakeWps;
const frames = new Map<number, HTMLIFrameElement>();
const entry = document.createElement("iframe");
entry.style.display = "none";

/** Calls a ribbon callback the way WPS does, by its global name. */
function callback<Name extends keyof EntryPage>(name: Name, input: Parameters<EntryPage[Name]>[0]): unknown {
  const page: unknown = entry.contentWindow;
  return (page as Record<Name, (value: unknown) => unknown>)[name](input);
}

function sheetOfCell(address: string): { sheet: SheetData; row: number; column: number } {
  const ref = parseCellRef(address);
  const sheet = ref && fake.state.book.sheets.find(({ name }) => name === ref.sheet);
  if (!sheet) throw new Error(`No cell ${address}`);
  return { sheet, row: ref.row, column: ref.column };
}

function plainBook(): string {
  const { book } = fake.state;
  return JSON.stringify({
    names: book.names,
    active: book.active,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells]
        .map(([key, cell]) => [`${sheet.name}!${formatPosition(keyPosition(key))}`, cell] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      columnWidths: [...sheet.columnWidths],
      rowHeights: [...sheet.rowHeights],
      bold: [...sheet.bold],
    })),
  });
}

window.wpsWindow = {
  open(workbook, faults = {}) {
    fake = new FakeWps([bookOf(workbookOfPlain(workbook))], { manualCalculation: true, ...faults });
    window.wpsScope = fake.scope();
  },
  openMore(workbook, name) {
    fake.state.books.push(bookOf(workbookOfPlain(workbook), name));
    window.wpsWindow.bringToFront(fake.state.books.length - 1);
  },
  bringToFront(index) {
    fake.state.front = index;
    fake.state.fire("WorkbookActivate", {});
  },
  async start(workbook, address, faults = {}) {
    window.wpsWindow.open(workbook, faults);
    fake.onPane = (pane) => {
      let frame = frames.get(pane.ID);
      if (!frame) {
        frame = document.createElement("iframe");
        frame.className = "pane";
        frame.src = pane.url;
        frames.set(pane.ID, frame);
        document.body.append(frame);
      }
      frame.style.display = pane.Visible ? "block" : "none";
      frame.style.width = `${pane.Width}px`;
    };
    const loaded = new Promise((resolve) => entry.addEventListener("load", resolve, { once: true }));
    entry.src = `${address}index.html`;
    document.body.append(entry);
    await loaded;
    callback("OnAddinLoad", {});
  },
  press(id) {
    callback("OnAction", { Id: id });
  },
  waiting: () => fake.commandWaits(),
  image: (id) => String(callback("GetImage", { Id: id })),
  value(address) {
    const { sheet, row, column } = sheetOfCell(address);
    return fake.state.cell(sheet, row, column).value;
  },
  formula(address) {
    const { sheet, row, column } = sheetOfCell(address);
    return fake.state.cell(sheet, row, column).formula;
  },
  edit(address, value) {
    const ref = parseCellRef(address);
    if (ref) fake.edit(ref, value);
  },
  look: plainBook,
  selection: () => fake.state.selection,
  sheets: () => fake.state.book.sheets.map(({ name }) => name),
  marks: () => fake.state.book.sheets.reduce((sum, { conditions }) => sum + conditions.length, 0),
  notes: () => fake.state.book.sheets.reduce((sum, { comments }) => sum + comments.length, 0),
  paneVisible: () => fake.panes.some(({ Visible }) => Visible),
  panes: () => fake.panes.length,
  functions: () => [...fake.state.functions.keys()],
  calls: () => fake.state.meter.calls,
  misspelled: () => [...fake.state.meter.misspelled, ...fake.state.meter.coveredWrites],
  setFault: (fault) => {
    Object.assign(fake.state.faults, fault);
  },
};
