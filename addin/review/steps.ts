/** The slice of a review that comes next. */
export interface ReviewStep {
  /** `forms`: recognising a sheet; `texts`: reading what is written on it; `checks`: one check over the forms it looks at. */
  readonly part: "forms" | "texts" | "checks";
  /** Sheet it looks at; `""` where it looks at several. */
  readonly sheet: string;
  /** Name of the check; `""` outside of checks. */
  readonly check: string;
  /** Sheets and checks done of all sheets and checks. */
  readonly done: number;
  readonly all: number;
}

/** Work in slices: each is announced before it is done; the answer `stop` ends the work with what there is. */
export type Steps<Result> = Generator<ReviewStep, Result, "stop" | undefined>;
