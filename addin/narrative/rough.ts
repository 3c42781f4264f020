import { memoizeByObject } from "../sheet/memoize.ts";
import type { Mention } from "./mention.ts";
import { valueOf, type MentionExpression } from "./mention-expression.ts";

/** A value as a plain number, and how far the printed figures let it be off. */
interface Rough {
  readonly value: number;
  readonly slack: number;
}

const roughOf = memoizeByObject((mention: Mention): Rough => {
  const { value, interval } = valueOf(mention);
  const plain = value.toNumber();
  return { value: plain, slack: Math.max(interval.high.toNumber() - plain, plain - interval.low.toNumber()) };
});

function roughly(term: MentionExpression): Rough {
  switch (term.op) {
    case "mention":
      return roughOf(term.mention);
    case "number":
      return { value: term.value.toNumber(), slack: 0 };
    case "sum": {
      let [value, slack] = [0, 0];
      for (const each of term.terms) {
        const next = roughly(each);
        value += next.value;
        slack += next.slack;
      }
      return { value, slack };
    }
    default:
      return pair(term.op, roughly(term.left), roughly(term.right));
  }
}

function pair(op: "minus" | "times" | "over", a: Rough, b: Rough): Rough {
  if (op === "minus") return { value: a.value - b.value, slack: a.slack + b.slack };
  if (op === "times")
    return {
      value: a.value * b.value,
      slack: Math.abs(a.value) * b.slack + Math.abs(b.value) * a.slack + a.slack * b.slack,
    };
  const room = Math.abs(b.value) - b.slack;
  if (room <= 0) return { value: 0, slack: Infinity };
  const value = a.value / b.value;
  return { value, slack: (a.slack + Math.abs(value) * b.slack) / room };
}

/** What binary numbers lose, against the larger of the two. */
const LOSS = 1e-9;

/**
 * Whether a term may equal a figure within what both print: a screen before the exact arithmetic, which costs a hundred times
 * more and alone gives a verdict. `false` is certain; `true` has to be worked out exactly.
 */
export function mayEqual(term: MentionExpression, target: Mention): boolean {
  const [own, other] = [roughly(term), roughOf(target)];
  const loss = LOSS * Math.max(Math.abs(own.value), Math.abs(other.value));
  return Math.abs(own.value - other.value) <= (own.slack + other.slack) * (1 + LOSS) + loss;
}
