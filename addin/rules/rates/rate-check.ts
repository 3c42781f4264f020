import type { Example } from "../examples/example.ts";
import type { Severity } from "../finding.ts";
import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "../facts/derive-rate.ts";
import { judgeRate } from "../facts/rate-judgement.ts";
import type { RateKind } from "../facts/rate-kind.ts";

/** The declaration of one rate check; the rest is the same for all. */
interface RateCheck {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** `error` unless the definition of the rate varies. */
  readonly severity?: Severity;
  /** Where its figures come from, in Chinese. */
  readonly explanation: string;
  readonly kinds: readonly RateKind[];
  /** Blank 实际完成值 and 得分 can be filled from the figures. */
  readonly derives?: boolean;
  readonly examples: readonly Example[];
}

/** Makes a check of a rate indicator: the printed rate against the other tables, and the score against the standard. */
export function rateCheck({ kinds, derives, severity = "error", ...rest }: RateCheck): BookRule {
  return {
    ...rest,
    severity,
    family: "rates",
    scope: "workbook",
    by: "filing",
    forms: RATED,
    basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
    check: ({ forms }) => kinds.flatMap((kind) => judgeRate(kind, forms)).map(({ outcome }) => outcome),
    ...(derives ? { derivations: ({ forms }) => kinds.flatMap((kind) => deriveRate(kind, forms)) } : {}),
  };
}
