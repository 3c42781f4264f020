import type { CheckLimits } from "./check-all.ts";
import type { CheckAll } from "./file-task.ts";
import type { Output } from "./output.ts";

/** What a run needs of the process around it. */
export interface Surroundings {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly input: AsyncIterable<Buffer | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output shows colours. */
  readonly colour: boolean;
  /** Standard error is watched by the user. */
  readonly progress: boolean;
  /** Checks the files within the limits; see {@link CheckLimits}. */
  readonly checkAll: (limits: CheckLimits) => CheckAll;
}

/** The streams of a run. */
export interface Streams {
  readonly out: Output;
  readonly err: Output;
}
