import { memoizeByObject } from "../sheet/memoize.ts";
import type { Mention } from "./mention.ts";
import { inBaseUnit, type MentionExpression } from "./mention-expression.ts";

/** A value as a plain number, and the error that the printed digits allow. */
interface Rough {
  readonly value: number;
  readonly tolerance: number;
}

const roughOf = memoizeByObject((mention: Mention): Rough => {
  const { value, interval } = inBaseUnit(mention);
  const plain = value.toNumber();
  return { value: plain, tolerance: Math.max(interval.high.toNumber() - plain, plain - interval.low.toNumber()) };
});

function roughly(term: MentionExpression): Rough {
  switch (term.op) {
    case "mention":
      return roughOf(term.mention);
    case "number":
      return { value: term.value.toNumber(), tolerance: 0 };
    case "sum": {
      let [value, tolerance] = [0, 0];
      for (const each of term.terms) {
        const next = roughly(each);
        value += next.value;
        tolerance += next.tolerance;
      }
      return { value, tolerance };
    }
    default:
      return pair(term.op, roughly(term.left), roughly(term.right));
  }
}

function pair(op: "minus" | "times" | "over", a: Rough, b: Rough): Rough {
  if (op === "minus") return { value: a.value - b.value, tolerance: a.tolerance + b.tolerance };
  if (op === "times")
    return {
      value: a.value * b.value,
      tolerance: Math.abs(a.value) * b.tolerance + Math.abs(b.value) * a.tolerance + a.tolerance * b.tolerance,
    };
  const room = Math.abs(b.value) - b.tolerance;
  if (room <= 0) return { value: 0, tolerance: Infinity };
  const value = a.value / b.value;
  return { value, tolerance: (a.tolerance + Math.abs(value) * b.tolerance) / room };
}

/** What binary numbers lose, against the larger of the two. */
const LOSS = 1e-9;

/**
 * Whether a term may equal a figure within what both print: a screen before the exact arithmetic, which costs a hundred times
 * more and alone gives a verdict. `false` is certain; `true` has to be computed exactly.
 */
export function mayEqual(term: MentionExpression, target: Mention): boolean {
  const [own, other] = [roughly(term), roughOf(target)];
  const loss = LOSS * Math.max(Math.abs(own.value), Math.abs(other.value));
  return Math.abs(own.value - other.value) <= (own.tolerance + other.tolerance) * (1 + LOSS) + loss;
}
