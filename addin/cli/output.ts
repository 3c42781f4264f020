import { visibleText } from "../messages/visible-text.ts";
import { codeOf } from "./system-reason.ts";

/** Characters JSON may hold as they are and a terminal would obey: C1 controls, separators, bidirectional marks. */
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Standard output or standard error as the command line writes it: one text after the other. It notices when the reading end was closed. */
export class Output {
  /** Why nothing can be printed any more; `null` while all is well. */
  problem: unknown = null;

  constructor(private readonly stream: NodeJS.WritableStream) {
    stream.on("error", (error: unknown) => {
      this.problem ??= error;
    });
  }

  /** The reader has gone, as `| head` does once it has enough. */
  get left(): boolean {
    return codeOf(this.problem) === "EPIPE";
  }

  /** Prints one line, whatever the text holds. */
  line(text: string): Promise<void> {
    return this.print(`${visibleText(text)}\n`);
  }

  /** Prints data as JSON that holds nothing a terminal obeys. */
  json(data: unknown, indent?: number): Promise<void> {
    const escaped = JSON.stringify(data, null, indent).replace(
      OBEYED,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    return this.print(`${escaped}\n`);
  }

  /** Prints text that is known to be safe. Resolves once it has been taken, or cannot be. */
  print(text: string): Promise<void> {
    if (this.problem !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.problem ??= error;
        resolve();
      });
    });
  }
}
