import type { Area, CellRef } from "../../addin/sheet/address.ts";
import type { CellValue } from "../../addin/sheet/snapshot.ts";
import { FakeApplication } from "./application.ts";
import type { BookData } from "./data.ts";
import type { Faults } from "./faults.ts";
import { FakeRange } from "./range.ts";
import { FakeState, type CustomFunction, type Listener } from "./state.ts";
import { FakeSheet } from "./workbook.ts";

/** A task pane as the fake keeps it; a page shows it in a frame. */
export interface FakePane {
  readonly ID: number;
  readonly url: string;
  readonly title: string;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

/** Under which global names WPS hangs itself on the page, by build. */
export type Roots = "wps" | "Application" | "both" | "EtApplication";

/** A whole fake WPS: object model, storage shared by pages, task panes, events and custom functions. */
export class FakeWps {
  readonly state: FakeState;
  readonly panes: FakePane[] = [];
  /** Called when a pane is created or shown or hidden. */
  onPane: (pane: FakePane) => void = () => undefined;
  private readonly stored = new Map<string, string | number | boolean>();
  private readonly application: FakeApplication;
  /** The same object for every page, as the pages of one add-in share storage. */
  readonly wps: object;

  constructor(books: readonly BookData[], faults: Partial<Faults> = {}) {
    this.state = new FakeState(books, faults);
    this.application = FakeApplication.of(this.state);
    this.state.onChange = (sheet, areas) => {
      if (this.state.enableEvents === true)
        this.state.fire("SheetChange", FakeSheet.of(this.state, sheet), FakeRange.of(this.state, sheet, areas));
    };
    this.wps = this.shell();
  }

  /** What a page of the add-in finds on its global object. */
  scope(roots: Roots = "both"): { wps?: object; Application?: object } {
    if (roots === "EtApplication") return { wps: { ...this.extras(), EtApplication: () => this.application } };
    if (roots === "Application") return { Application: this.wps };
    return roots === "wps" ? { wps: this.wps } : { wps: this.wps, Application: this.application };
  }

  /** A person edits a cell; listeners hear of it. Text starting with `=` is a formula. */
  edit(cell: CellRef, value: CellValue): void {
    const sheet = this.state.book.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) throw new Error(`No sheet ${cell.sheet}`);
    const area: Area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    this.state.enter(
      sheet,
      cell.row,
      cell.column,
      typeof value === "string" && !value.startsWith("=") ? `'${value}` : value,
    );
    this.state.recalculate();
    this.state.onChange(sheet, [area]);
  }

  /** The workbook in front, with everything that can be seen in it, for comparison. */
  look(): BookData {
    return structuredClone(this.state.book);
  }

  /** Whether the ribbon left something for the pane in the storage they share. */
  commandWaits(): boolean {
    return this.stored.has("jihe_command");
  }

  private shell(): object {
    const application = this.application;
    const extras = this.extras();
    return new Proxy(extras, {
      get: (own, member) =>
        member in own ? (Reflect.get(own, member) as unknown) : (Reflect.get(application, member) as unknown),
      set: (own, member, value) =>
        member in own ? Reflect.set(own, member, value) : Reflect.set(application, member, value),
      has: (own, member) => member in own || member in application,
    });
  }

  private extras(): Record<string, unknown> {
    const { state } = this;
    return {
      EtApplication: undefined,
      PluginStorage: {
        getItem: (key: string) => this.stored.get(key) ?? null,
        setItem: (key: string, value: string | number | boolean) => {
          if (!["string", "number", "boolean"].includes(typeof value)) throw new Error("Exception occurred.");
          this.stored.set(key, value);
        },
        removeItem: (key: string) => this.stored.delete(key),
      },
      ApiEvent: state.faults.noEvents
        ? undefined
        : {
            AddApiEventListener: (name: string, listener: Listener) => {
              state.listeners.set(name, (state.listeners.get(name) ?? new Set()).add(listener));
            },
            RemoveApiEventListener: (name: string, listener: Listener) => state.listeners.get(name)?.delete(listener),
          },
      AddCustomFunction: state.faults.noFunctions
        ? undefined
        : (namespace: string, name: string, call: CustomFunction, metadata?: { parameters: readonly unknown[] }) => {
            const key = `${namespace}.${name}`.toUpperCase();
            if (state.functions.has(key)) throw new Error(`${key} is registered already and cannot be taken back`);
            state.functions.set(key, { call, parameters: metadata?.parameters.length ?? 0 });
          },
      CreateTaskPane: (url: string, title = "") => this.createPane(url, title),
      GetTaskPane: (id: number | string) => this.panes.find((pane) => pane.ID === Number(id)) ?? null,
    };
  }

  private createPane(url: string, title: string): FakePane {
    if (!/^[a-z]+:\/\//iu.test(url)) throw new Error("A relative address shows an empty pane");
    let visible = false;
    const tell = (): void => {
      this.onPane(pane);
    };
    const pane: FakePane = {
      ID: this.panes.length + 1,
      url,
      title,
      DockPosition: 2,
      Width: 300,
      get Visible() {
        return visible;
      },
      set Visible(value: boolean) {
        visible = value;
        tell();
      },
    };
    this.panes.push(pane);
    return pane;
  }
}
