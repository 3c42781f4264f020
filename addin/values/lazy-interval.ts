import type { Decimal } from "./decimal.ts";
import type { Interval } from "./interval.ts";

/** A value with every value its printed digits allow. The interval is computed on first use: most figures agree without it. */
export class LazyInterval {
  private computed: Interval | undefined = undefined;

  constructor(
    readonly value: Decimal,
    private readonly compute: () => Interval,
  ) {}

  get interval(): Interval {
    return (this.computed ??= this.compute());
  }
}
