import type { Page } from "playwright-core";

/** What went wrong on pages: uncaught errors, and errors and warnings of the console. */
export class Troubles {
  private list: string[] = [];

  add(trouble: string): void {
    this.list.push(trouble);
  }

  /** Collects what a page reports from now on, but for uncaught errors that match `harmless`. */
  watch(page: Page, harmless?: RegExp): void {
    page.on("pageerror", ({ message }) => {
      if (!harmless?.test(message)) this.add(message);
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.add(message.text());
    });
  }

  /** What was collected since the last call. */
  take(): string[] {
    const taken = this.list;
    this.list = [];
    return taken;
  }
}
