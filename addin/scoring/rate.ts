import type { Decimal } from "../values/decimal.ts";

/** part ÷ whole as a fraction, not rounded; `null` when the whole is zero. Both in the same unit. */
function quotient(part: Decimal, whole: Decimal): Decimal | null {
  return whole.isZero() ? null : part.div(whole);
}

/** 预算执行率 = 全年执行数 ÷ 全年预算数, a fraction. `null` when the budget is zero. */
export function executionRate(budget: Decimal, executed: Decimal): Decimal | null {
  return quotient(executed, budget);
}

/** 控制率 = 实际数 ÷ 限额 (编制数, 预算安排数), a fraction. `null` when the limit is zero. */
export function controlRate(limit: Decimal, actual: Decimal): Decimal | null {
  return quotient(actual, limit);
}

/** 变动率 = (本年 − 上年) ÷ 上年, a fraction. `null` when the previous figure is zero. */
export function changeRate(previous: Decimal, current: Decimal): Decimal | null {
  return quotient(current.minus(previous), previous);
}

/** 占比 = 部分 ÷ 总体, a fraction. `null` when the whole is zero. */
export function shareRate(part: Decimal, whole: Decimal): Decimal | null {
  return quotient(part, whole);
}
