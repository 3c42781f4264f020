import { WPS_TEXT } from "../../messages/wps.ts";
import { HostError } from "../port.ts";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./object-model.ts";
import type { WpsRoot } from "./root.ts";

/** The way into the workbook in front, and the care every change of it needs. */
export class WpsSession {
  /** Full name of the workbook last read; changes to another one are refused. */
  private bound: string | null = null;
  private depth = 0;

  constructor(private readonly root: WpsRoot) {}

  /** Our own change is under way: events it raises are not the user's. */
  get changing(): boolean {
    return this.depth > 0;
  }

  application(): WpsApplication {
    const application = this.root.application();
    if (!application) throw new HostError("unsupported", WPS_TEXT.noApplication);
    return application;
  }

  /** The workbook in front, whichever it is, and binds the session to it. */
  bind(): WpsWorkbook {
    const book = this.front();
    this.bound = identity(book);
    return book;
  }

  /** The workbook last read, which must still be in front. */
  book(): WpsWorkbook {
    const book = this.front();
    const name = identity(book);
    this.bound ??= name;
    if (name !== this.bound) throw new HostError("other-workbook", name);
    return book;
  }

  /** The workbook this session reads and writes is in front, so what happens there is about it. */
  isInFront(): boolean {
    const name = workbookInFront(this.root);
    return this.bound === null || name === this.bound;
  }

  /** The sheet of this name, or `null`. Builds throw or return nothing for a missing one. */
  sheet(book: WpsWorkbook, name: string): WpsSheet | null {
    try {
      const found: unknown = book.Worksheets.Item(name);
      return typeof found === "object" && found !== null ? (found as WpsSheet) : null;
    } catch {
      return null;
    }
  }

  /**
   * Does a change with the screen still and events off, as one step of the host's undo list where it has such steps.
   * Everything is put back as it was, also after an error.
   */
  change<T>(book: WpsWorkbook, title: string, work: () => T): T {
    const application = this.application();
    const former = { screen: application.ScreenUpdating, events: application.EnableEvents };
    const tools = application.DebugTools;
    let grouped = false;
    this.depth++;
    try {
      application.ScreenUpdating = false;
      application.EnableEvents = false;
      if (typeof tools?.UndoTransBegin === "function" && typeof tools.UndoTransEnd === "function")
        grouped = quietly(() => tools.UndoTransBegin?.(book));
      return work();
    } finally {
      if (grouped) quietly(() => tools?.UndoTransEnd?.(book, false, title));
      quietly(() => {
        application.EnableEvents = former.events ?? true;
        application.ScreenUpdating = former.screen ?? true;
      });
      this.depth--;
    }
  }

  /** Does something the host would ask the user about, without the question. */
  unasked<T>(work: () => T): T {
    const application = this.application();
    const former = application.DisplayAlerts;
    application.DisplayAlerts = false;
    try {
      return work();
    } finally {
      application.DisplayAlerts = former ?? true;
    }
  }

  private front(): WpsWorkbook {
    const book = this.application().ActiveWorkbook;
    if (!book) throw new HostError("unsupported", WPS_TEXT.noWorkbook);
    return book;
  }
}

/** Name of the workbook in front with its folder, or `null` where none is open. */
export function workbookInFront(root: WpsRoot): string | null {
  try {
    const book = root.application()?.ActiveWorkbook;
    return book ? identity(book) : null;
  } catch {
    return null;
  }
}

function identity(book: WpsWorkbook): string {
  return typeof book.FullName === "string" && book.FullName !== "" ? book.FullName : book.Name;
}

function quietly(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
