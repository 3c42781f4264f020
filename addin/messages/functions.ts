/** Names of the parameters, in hints while typing and in error sentences. */
export const parameterNames = {
  budget: "全年预算数",
  executed: "全年执行数",
  executionPoints: "分值",
  policy: "口径",
  target: "年度指标值",
  actual: "实际完成值",
  points: "分值",
  direction: "方向",
  scores: "得分区域",
  executionScore: "执行率得分",
  score: "总分",
  limit: "限额",
  used: "实际数",
  previous: "上年数",
  current: "本年数",
  part: "部分",
  whole: "总体",
  rate: "比率",
  rateLimit: "标准",
  deduct: "每点扣分",
  text: "金额文字",
  unit: "单位",
  total: "合计数",
  parts: "分项区域",
} as const;

export type ParameterId = keyof typeof parameterNames;

/** Why a cell function gives no number. One sentence each, shown beside the error value. */
export const functionErrors = {
  missing: (name: string) => `${name}没有填写。`,
  dash: (name: string, text: string) => `${name}写的是“${text}”，没有可用的数。`,
  filler: (name: string, text: string) => `${name}“${text}”是模板占位符，请先填写。`,
  notNumber: (name: string, text: string) => `${name}“${text}”不是一个数，请只写数字和单位。`,
  cellError: (name: string, error: string) => `${name}引用的单元格是错误值${error}，请先改正。`,
  units: (a: string, b: string) => `“${a}”和“${b}”单位不同，不能比较。`,
  zero: (name: string) => `${name}为0，不能作除数。`,
  negative: (name: string, text: string) => `${name}“${text}”不能是负数。`,
  notMoney: (text: string, unit: string) => `“${text}”不是金额，不能换算成${unit}。`,
  unknownUnit: (text: string) => `不认识单位“${text}”，请写元、万元或亿元。`,
  unknownDirection: (text: string) => `不认识方向“${text}”，请写正向、反向、反向线性、反向比例或等于。`,
  unknownPolicy: (text: string, known: string) => `没有“${text}”这个口径，可用的有：${known}。`,
  notScore: (text: string) => `“${text}”看不出是多少分，请只写数字。`,
  shapes: "几个区域的行数或列数不一样，请选一样大的区域。",
  tooFew: (least: number) => `参数不够，至少要有${least}个。`,
  tooMany: (most: number) => `参数太多，最多${most}个。`,
  tooLarge: "结果太大，单元格放不下；请核对数和单位。",
  noScores: "得分区域里没有得分。",
  noParts: "分项区域里没有数。",
  negativeBase: "上年数是负数，变动率没有意义；请直接比较两年的差额。",
  twoDates: "指标值和完成值像是两个日期，单元格函数看不出格式；请把指标值写成“2023年12月31日前”这样的文字。",
  undecided: (reason: string) => `${reason}。`,
} as const;

/** Words the functions return and understand. */
export const functionWords = {
  equal: "一致",
  rounding: "尾差",
  different: (difference: string) => `相差 ${difference}`,
  forward: /^(?:正向?|越大越好|forward|≥)$/iu,
  reverse: /^(?:反向?|负向|逆向|越小越好|reverse|≤)$/iu,
  reverseLinear: /^(?:反向线性|线性|linear)$/iu,
  reverseRatio: /^(?:反向比例|比例|ratio)$/iu,
  equalTo: /^(?:等于|等值|equal|=)$/iu,
} as const;
