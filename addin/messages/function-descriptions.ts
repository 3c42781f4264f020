import type { ParameterId } from "./functions.ts";

/** Names and descriptions of the cell functions and their parameters, as Excel and WPS show them while typing. */
export const functionTexts = {
  EXECRATE: {
    title: "预算执行率",
    description: "预算执行率＝全年执行数÷全年预算数。结果是小数，单元格设为百分比格式即可。",
  },
  EXECSCORE: { title: "预算执行率得分", description: "执行率得分＝执行率（最高按100%）×分值，四舍五入保留两位小数。" },
  COMPLETION: { title: "指标完成率", description: "完成率＝实际完成值÷年度指标值。能读懂≥、≤、以上、以内和单位。" },
  INDICATORSCORE: {
    title: "单项指标得分",
    description: "按年度指标值、实际完成值和分值计算一项指标的得分；定性指标需要人工判断，返回#N/A。",
  },
  TOTALSCORE: { title: "自评总分", description: "把各项得分相加。文本数字（如“10分”）计入，空白和“—”不计。" },
  GRADE: { title: "评价等级", description: "按总分给出等级：优、良、中、差。" },
  CONTROLRATE: { title: "控制率", description: "控制率＝实际数÷限额（编制数、预算安排数）。" },
  CHANGERATE: { title: "变动率", description: "变动率＝（本年数－上年数）÷上年数。" },
  SHARE: { title: "占比", description: "占比＝部分÷总体。" },
  STEPSCORE: { title: "分档扣分得分", description: "每超过一个百分点扣若干分，扣完为止；不足一个百分点按一个计。" },
  AMOUNT: { title: "读出金额", description: "从“56.95万元”“其中：基本支出：859.81”这类文字里读出数，可换算单位。" },
  CHECKSUM: { title: "核对合计", description: "比较合计与各分项之和：一致、尾差，或相差多少。" },
} as const;

/** What to give for each parameter. */
export const parameterDescriptions: Readonly<Record<ParameterId, string>> = {
  budget: "年初预算加年中调整后的数，如3077.25或“56.95万元”",
  executed: "全年实际支出数",
  executionPoints: "预算执行率的分值，不填为10",
  policy: "cn-2020、cn-2021-cost、yueyang-scoring、jiangxi-qingyunpu或platform，不填为cn-2020",
  target: "如≥95%、22项、56.95万元、12月底前",
  actual: "如96%、25项",
  points: "这项指标的分值",
  direction: "正向、反向、反向线性、反向比例或等于；不填则按指标值的符号，没有符号按正向。指标值带符号时以符号为准",
  scores: "各项得分所在的单元格",
  executionScore: "不在区域内的预算执行率得分",
  score: "百分制得分",
  limit: "编制数或预算安排数",
  used: "实际在职人数或实际支出数",
  previous: "上年的数",
  current: "本年的数",
  part: "其中的一部分",
  whole: "全部",
  rate: "如120%或1.2；大于10的数按百分数理解",
  rateLimit: "不扣分的界限，如100%、1或100；变动率填0",
  deduct: "每超过一个百分点扣的分数；填负数表示每低于一个百分点扣分",
  text: "写有金额的单元格",
  unit: "元、万元或亿元；不填则不换算",
  total: "合计所在的单元格",
  parts: "各分项所在的单元格",
};

/** Headings of the help page. */
export const functionHelp = {
  title: "绩核单元格函数",
  intro:
    "在单元格里输入“=JX.”就能看到下列函数。金额、比率和得分可以是数字，也可以是带单位的文字（“56.95万元”“99.91%”“１０分”）。",
  ranges:
    "参数可以是单元格，也可以是一样大的区域：给一列就得到一列结果。合并单元格只看左上角；选整列时，只算到最后一个有内容的行。",
  errors:
    "算不出时：写错了返回#VALUE!，缺少内容或需要人工判断返回#N/A，除数为0返回#DIV/0!，点单元格旁的感叹号可以看到原因；参数全是空白时返回空白。",
  percent: "Excel把输入的96%存成0.96：指标值写着%时，不大于10的数字按比例理解，大于10的按百分数理解。",
  syntax: "写法",
  argument: "参数",
  meaning: "说明",
  example: "例子",
  result: "结果",
  functionName: "函数",
  use: "用途",
  optional: "可不填",
} as const;
