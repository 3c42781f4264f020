import { benchFuzz } from "./fuzz.ts";
import { benchGrowth } from "./growth.ts";

/** What hostile texts cost every parser and the whole review. */
export function benchHostileText(): void {
  benchGrowth();
  benchFuzz();
}
