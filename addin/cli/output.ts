import { codeOf } from "./system-reason.ts";

/** Standard output as the command line writes it: one text after the other, and told when nobody reads any more. */
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

  /** Resolves once the text has been taken, or cannot be. */
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
