import type { Parts } from "./parts.ts";

/** Workings (计算过程) and reasons of the scoring functions. Numbers are as printed. */
export const scoringMessages = {
  capped: (points: string) => `执行率超过100%，按满分${points}分计`,
  met: ({ actual, sign, target, points }: Parts<"actual" | "sign" | "target" | "points">) =>
    `${actual} ${sign} ${target}，达到目标，得满分${points}分`,
  metWords: (actual: string, points: string) => `完成值“${actual}”与指标值一致，得满分${points}分`,
  onTime: ({ actual, target, points }: Parts<"actual" | "target" | "points">) =>
    `${actual}不晚于${target}，得满分${points}分`,
  ahead: ({ actual, target, deduction, score }: Parts<"actual" | "target" | "deduction" | "score">) =>
    `${actual} ÷ ${target} 偏离目标过多，减${deduction}分，得${score}分`,
  late: "晚于目标时限，得分请按当地规定",
  notMetWords: (actual: string) => `完成值“${actual}”没有达到要求，得0分`,
  inRange: ({ actual, low, high, points }: Parts<"actual" | "low" | "high" | "points">) =>
    `${actual}在${low}至${high}之间，得满分${points}分`,
  zeroTarget: (actual: string) => `指标值为0，完成值${actual}未达到，得0分`,
  double: (actual: string, target: string) => `${actual}达到或超过${target}的两倍，得0分`,
  admittedMiss: (actual: string) => `完成值“${actual}”写明没有完成，得几分由人判断`,
  negativeTarget: "指标值是负数，无法按比例计分",
  strictBoundary: "完成值正好等于指标值，而指标值要求大于或小于它，没有达到，得几分由人判断",
  strictEqual: (target: string) => `指标要求等于${target}，完成值不等，得分需人工确定`,
  linear: "线性",
  ratio: "比例",
  either: (linear: string, ratio: string) => `线性：${linear}；比例：${ratio}`,
  band: ({ level, low, high }: Parts<"level" | "low" | "high">) =>
    `${level}：得分应在${low}分至${high}分之间，由人工确定`,
  qualitative: "定性指标，达成程度和得分由人工确定",
  satisfaction: ({ rate, from, score }: Parts<"rate" | "from" | "score">) =>
    `满意度${rate}，达到${from}一档，得${score}分`,
  satisfactionBelow: (rate: string) => `满意度${rate}，低于最低一档，得0分`,
  within: ({ rate, limit, points }: Parts<"rate" | "limit" | "points">) =>
    `${rate}%没有超过${limit}%，得满分${points}分`,
  notBelow: ({ rate, limit, points }: Parts<"rate" | "limit" | "points">) =>
    `${rate}%不低于${limit}%，得满分${points}分`,
  over: ({ points, deduct, count, score }: Parts<"points" | "deduct" | "count" | "score">) =>
    `超过${count}个百分点：${points} − ${deduct} × ${count} = ${score}`,
  below: ({ points, deduct, count, score }: Parts<"points" | "deduct" | "count" | "score">) =>
    `低于${count}个百分点：${points} − ${deduct} × ${count} = ${score}`,
  perStep: ({ rate, limit, per, deduct, score }: Parts<"rate" | "limit" | "per" | "deduct" | "score">) =>
    `${rate}%，以${limit}%为准每差${per}个百分点扣${deduct}分，得${score}分`,
  exhausted: "，扣完为止",
  between: ({ rate, low, high, points }: Parts<"rate" | "low" | "high" | "points">) =>
    low === high ? `${rate}%等于${low}%，得满分${points}分` : `${rate}%在${low}%至${high}%之间，得满分${points}分`,
  beyond: ({ rate, bound, over }: { readonly rate: string; readonly bound: string; readonly over: boolean }) =>
    `${rate}%${over ? "超过" : "低于"}${bound}%，得0分`,
  share: ({ rate, of, points, score }: Parts<"rate" | "of" | "points" | "score">) =>
    `${rate}% ÷ ${of}% × ${points} = ${score}，最多得${points}分`,
  most: (most: string, score: string) => `按标准最多扣${most}分，得${score}分`,
  rest: (rate: string, score: string) => `${rate}%，属于最低一档，得${score}分`,
  step: ({ rate, bound, score }: Parts<"rate" | "bound" | "score">) => `${rate}%，${bound}%一档，得${score}分`,
  stepNone: (rate: string) => `${rate}%，不在任何一档，得0分`,
} as const;
