import { FakeWorkbook } from "./workbook.ts";
import { emptySheet } from "./data.ts";
import { guarded } from "./guard.ts";
import type { FakeState } from "./state.ts";

export class FakeApplication {
  /** WPS reports this name too, so the programs cannot be distinguished by it. */
  readonly Name = "Microsoft Excel";
  readonly Version = "12.0";
  readonly Build = "12.1.0.26899";
  /** The map of enumerations newer builds have. */
  readonly Enum = undefined;

  constructor(private readonly state: FakeState) {}

  static of(state: FakeState): FakeApplication {
    return guarded(new FakeApplication(state), "Application", state.meter);
  }

  get ActiveWorkbook(): FakeWorkbook | null {
    const book = this.state.books[this.state.front];
    return book ? FakeWorkbook.of(this.state, book) : null;
  }

  get Workbooks(): object {
    const { state } = this;
    return guarded(
      {
        get Count() {
          return state.books.length;
        },
        Add(): FakeWorkbook {
          const sheet = emptySheet("Sheet1");
          state.books.push({
            name: "工作簿1",
            fullName: "工作簿1",
            sheets: [sheet],
            names: [],
            active: sheet.name,
            date1904: false,
            links: [],
          });
          state.front = state.books.length - 1;
          state.fire("WorkbookActivate", FakeWorkbook.of(state, state.book));
          return FakeWorkbook.of(state, state.book);
        },
      },
      "Workbooks",
      state.meter,
    );
  }

  get ScreenUpdating(): unknown {
    return this.state.screenUpdating;
  }

  set ScreenUpdating(value: unknown) {
    this.state.screenUpdating = value;
  }

  get EnableEvents(): unknown {
    return this.state.enableEvents;
  }

  set EnableEvents(value: unknown) {
    this.state.enableEvents = value;
  }

  get DisplayAlerts(): unknown {
    return this.state.displayAlerts;
  }

  set DisplayAlerts(value: unknown) {
    this.state.displayAlerts = value;
  }

  get DebugTools(): object | undefined {
    const { state } = this;
    if (state.faults.noDebugTools) return undefined;
    return guarded(
      {
        UndoTransBegin: () => {
          state.begin();
        },
        UndoTransEnd: (_book: unknown, cancel: boolean, title: string) => {
          if (cancel || title === "") throw new Error("Exception occurred.");
          state.end();
        },
      },
      "DebugTools",
      state.meter,
    );
  }

  Undo(): void {
    this.state.undoOnce();
  }
}
