import type { Parts } from "./parts.ts";

/** Sentences of the indicator checks (I), in catalogue order. Numbers are as in the cells; `name` is the 三级指标. */
export const indicatorMessages = {
  ownGrowthLabel: (subject: string) => `${subject} · 实际完成值`,
  ownGrowth: (clause: string) => `摘自本表总体情况：${clause}`,
  reasonBlankUnscored: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `“${name}”完成值${actual}没有达到指标值${target}，未完成原因和改进措施没有填写，请补填。`,
  missedUnexplained: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `“${name}”完成值${actual}没有达到指标值${target}，表上没有说明原因的一栏；请核对完成值，未完成的在报告中说明原因。`,
  completion: ({ name, expected, found }: Parts<"name" | "expected" | "found">) =>
    `“${name}”的完成率按“完成值÷指标值”为${expected}，表中为${found}；请核对完成率和完成值。`,
  forwardHigh: ({ name, expected, found }: Parts<"name" | "expected" | "found">) =>
    `“${name}”没有达到目标，按“完成值÷指标值×分值”应得${expected}分，填报${found}分，偏高；请核对得分，另有评分办法的请写明。`,
  scoreLow: ({ name, expected, found }: Parts<"name" | "expected" | "found">) =>
    `“${name}”按公式可得${expected}分，填报${found}分，偏低；如当地另有扣分办法，请写明。`,
  reverseHigh: ({ name, over, expected, found }: Parts<"name" | "over" | "expected" | "found">) =>
    `“${name}”超出目标${over}，应得${expected}，填报${found}分，偏高；请核对得分，另有评分办法的请写明。`,
  oneScore: (score: string) => `${score}分`,
  twoScores: (linear: string, ratio: string) => `${linear}分（线性扣分）或${ratio}分（按比例计分）`,
  equal: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `“${name}”的指标值写明“=”，要求${target}，完成值为${actual}，却按完成计分；请核对目标的符号，或说明理由。`,
  range: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `“${name}”的完成值${actual}不在${target}的范围内，却得满分；请核对得分。`,
  late: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `“${name}”的完成时间“${actual}”晚于目标时限“${target}”，却没有扣分；请核对时间和得分。`,
  lateUnscored: ({ name, actual, target }: Parts<"name" | "actual" | "target">) =>
    `“${name}”的完成时间“${actual}”晚于目标时限“${target}”，没有写明原因；请核对时间，逾期的写明原因。`,
  band: ({ name, level, low, high, found }: Parts<"name" | "level" | "low" | "high" | "found">) =>
    `“${name}”的完成情况相当于“${level}”，得分应在${low}分至${high}分之间，填报${found}分；请调整得分或完成情况。`,
  metButDeducted: ({ name, actual, target, deduction }: Parts<"name" | "actual" | "target" | "deduction">) =>
    `“${name}”完成值${actual}已达到目标${target}，却扣${deduction}分；请说明扣分依据，或更正得分。`,
  metIfReverse: ({ name, actual, target, deduction, why }: Parts<"name" | "actual" | "target" | "deduction" | "why">) =>
    `“${name}”${why}，完成值${actual}没有超过目标${target}，已经达标，却扣${deduction}分；请核对方向，说明扣分依据或更正得分。`,
  fullButMissed: ({ name, actual, target, expected }: Parts<"name" | "actual" | "target" | "expected">) =>
    `“${name}”完成值${actual}没有达到目标${target}，却得满分；${expected}请核对完成值和得分。`,
  shouldScore: (score: string) => `按公式应得${score}。`,
  reasonBlank: ({ name, points, score }: Parts<"name" | "points" | "score">) =>
    `“${name}”分值${points}分、得分${score}分，扣了分，偏差原因分析及改进措施没有填写，请补填。`,
  reasonFiller: ({ name, score, text }: Parts<"name" | "score" | "text">) =>
    `“${name}”得${score}分，扣了分，偏差原因填的是“${text}”；请写明具体原因和改进措施。`,
  overFulfilled: ({ name, actual, target, percent }: Parts<"name" | "actual" | "target" | "percent">) =>
    `“${name}”完成值${actual}是目标${target}的${percent}，超出较多；请说明原因，或核对目标是否偏低。`,
  overFulfilledDeduction: ({
    name,
    percent,
    deduction,
    expected,
  }: Parts<"name" | "percent" | "deduction" | "expected">) =>
    `“${name}”完成值是目标的${percent}，偏离较大；按启用的规则应减${deduction}分，得分不超过${expected}分。`,
  backFilled: (count: string, share: string) =>
    `有${count}项指标的指标值与完成值完全相同，占可比指标的${share}，像是按结果倒填目标；请核对指标值是否为年初设定。`,
  unitTwice: (name: string, text: string) => `“${name}”的“${text}”把单位写了两遍，请删去一个；校验时按一个单位计算。`,
  unitMissing: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `“${name}”的指标值写“${target}”，完成值写“${actual}”，一处没有单位；请补上单位。`,
  unitDiffers: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `“${name}”的指标值写“${target}”，完成值写“${actual}”，单位不是同一种量，无法比较；请统一单位。`,
  unitsMany: (count: string) => `有${count}项指标的指标值和完成值单位不一致或缺单位；请逐项补齐、统一。`,
  misplaced: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `“${name}”的指标值${target}与完成值${actual}相差约一万倍，像是元与万元、万元与亿元弄混；请核对单位。`,
  percentPoint: (text: string) => `“${text}”宜写成“百分点”：两个百分数相减，差额的单位是百分点。`,
  unmeasurable: (name: string, target: string) =>
    `“${name}”的指标值“${target}”没有可考核的数量或标准；请写成能够衡量的值。`,
  unmeasurableMany: (count: string, target: string) =>
    `有${count}项指标的指标值和完成值只是“${target}”这样的同一个词，没有可考核的数量或标准；请尽量写成能够衡量的值。`,
  hundredForQuality: (name: string) => `“${name}”不是比率，指标值却写100%，看不出考核什么；请改成可衡量的数量或标准。`,
  actualBlank: (name: string, score: string) => `“${name}”已得${score}分，实际完成值没有填写；请补填完成值。`,
  actualMissing: (name: string) => `“${name}”的实际完成值没有填写，请补填。`,
  actualsMissing: (count: string) => `有${count}项指标的实际完成值没有填写，请补填。`,
  unanswered: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `${name === target ? "" : `“${name}”的`}指标值是“${target}”，完成值“${actual}”没有写出对应的数值；请按指标值的口径填写完成值。`,
  nameHoldsValue: (name: string) => `指标名称“${name}”里写了数值；请把目标值和完成值移到对应的列，名称只写考核内容。`,
  namesHoldValues: (count: string) => `有${count}项指标把目标写在名称里；建议把目标值填到指标值一栏。`,
  costFloor: (name: string, target: string) =>
    `成本指标“${name}”的目标写成“${target}”，成本不应设下限；请改用“≤”，或核对指标归类。`,
  impossibleRate: (name: string, rate: string) =>
    `“${name}”为${rate}，超出这类比率的正常范围；请核对分子、分母和口径。`,
  zeroTarget: (name: string, target: string) =>
    `“${name}”的指标值是“${target}”，任何完成值都算达标，也无法按比例计分；请核对指标值。`,
  negativeActual: (name: string, actual: string) =>
    `“${name}”的完成值为${actual}，按比例计分时负值按0计；请核对完成值和得分。`,
  vagueReason: (name: string, text: string) =>
    `“${name}”扣了分，偏差原因只写“${text}”，没有说明为什么；请写明具体原因和改进措施。`,
  fullWithExcuse: (name: string, text: string) => `“${name}”得满分，偏差原因里却写着“${text}”；请核对得分或原因。`,
  allHundred: (count: string, total: string) =>
    `${total}项指标中有${count}项的指标值和完成值都是100%，没有细化量化；请按项目实际设置具体的值。`,
  reasonAmount: ({ name, over, stated }: Parts<"name" | "over" | "stated">) =>
    `“${name}”超出目标${over}，偏差原因里写的金额是${stated}，两者对不上；请核对。`,
  satisfactionBasis: (name: string) => `“${name}”的完成值与指标值相同或为100%；请留存问卷、样本数等依据。`,
  duplicate: (name: string) => `指标“${name}”重复出现；请合并，或把名称区分开。`,
  misfiled: (name: string, group: string) => `“${name}”建议归入${group}。`,
  otherBase: ({ name, target, actual }: Parts<"name" | "target" | "actual">) =>
    `“${name}”的目标是${target}，完成值是${actual}，相差很大，可能一个是增幅、一个是占比；请核对口径。`,
  costCap: (cap: string, found: string) => `没有填报成本指标，成本得分不得超过${cap}分，填报${found}分。`,
  goalBlank: "年度总体目标没有填写，请补填预期目标和实际完成情况。",
  goalExpectedBlank: "年度总体目标的预期目标没有填写，请补填。",
  goalActualBlank: "年度总体目标的实际完成情况没有填写，请补填。",
  goalCopied: "年度总体目标的实际完成情况与预期目标文字完全相同；请写明实际做了什么、做到什么程度。",
  noEvidence: (count: string) => `有${count}项指标没有填写佐证材料；请补充。`,
  placeholder: (text: string) => `还留有模板占位符“${text}”，请填写或删除。`,
  instructionLeft: (text: string) => `评分标准还是样表的填写说明“${text}”；请换成本单位细化后的指标和评分标准。`,
  placeholderRows: "指标表里留有没有填写的模板行，请删除或补填。",
  undecided: (name: string, why: string) => `“${name}”：${why}，得分无法复算；请核对后再校验。`,
  /** Direction word of JX.INDICATORSCORE. */
  reverseWord: "反向",
  derivedLabel: (name: string) => `${name} · 得分`,
} as const;
