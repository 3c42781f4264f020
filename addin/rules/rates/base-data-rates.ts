import { rateCheck } from "./rate-check.ts";
import { RATE_KINDS } from "../facts/rate-kind.ts";

/** R01 在职人员控制率: 在职 ÷ 编制 and its score. */
export const staffRateScore = rateCheck({
  id: "staff-rate-score",
  code: "R01",
  title: "在职人员控制率",
  explanation:
    "用基础数据表或基本情况表里的编制数和在职人数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.staff],
  derives: true,
  examples: [
    {
      name: "在职超编制两成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { B3: 10, F3: 12 } }],
      finds: ["F3"],
    },
    {
      name: "超4个百分点应扣2分",
      form: "scoring-sheet",
      edit: { F3: 4 },
      others: [{ form: "base-data", edit: { B4: 25, C4: 26, D4: "104%" } }],
      finds: ["F3"],
    },
    {
      name: "不足一个点进一或按比例都接受",
      form: "scoring-sheet",
      edit: { F3: 3.75 },
      others: [{ form: "base-data", edit: { B4: 40, C4: 41, D4: "102.5%" } }],
      finds: [],
    },
    { name: "没有超编", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
    { name: "没有编制数", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F3"] },
    {
      name: "自评表填的控制率与人数不符",
      form: "department",
      edit: { D15: "在职人员控制率", E15: "≤100%", F15: "86.67%" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F15"],
    },
  ],
});

/** R02 三公经费变动率: (本年 − 上年) ÷ 上年 and its score. */
export const threePublicChangeScore = rateCheck({
  id: "three-public-change-score",
  code: "R02",
  title: "三公经费变动率",
  severity: "warning",
  explanation:
    "用基础数据表里三公经费的上年决算数和本年决算数算出变动率。评分办法多按两年的预算数计算，基础数据表里没有上年预算数，所以只作需作说明。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.threePublicChange],
  derives: true,
  examples: [
    {
      name: "比上年增长却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { B6: 8, B11: 3.5 } }],
      finds: ["F4"],
    },
    { name: "没有增长", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
    {
      name: "没有上年数",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { B6: "" } }],
      finds: [],
      notChecked: ["F4"],
    },
  ],
});

/** R03 三公经费控制率: 决算 ÷ 预算 and its score. */
export const threePublicControlScore = rateCheck({
  id: "three-public-control-score",
  code: "R03",
  title: "三公经费控制率",
  explanation:
    "用基础数据表里三公经费的预算数和决算数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.threePublicControl],
  derives: true,
  examples: [
    {
      name: "超预算却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { C6: 8, C11: 4 } }],
      finds: ["F9"],
    },
    { name: "没有超预算", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
});

/** R09 公用经费控制率: 决算 ÷ 预算 and its score. */
export const publicControlScore = rateCheck({
  id: "public-control-score",
  code: "R09",
  title: "公用经费控制率",
  explanation:
    "用基础数据表里公用经费的预算数和决算数算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.publicControl],
  derives: true,
  examples: [
    {
      name: "自评表填的控制率与基础数据不符",
      form: "department",
      edit: { D15: "公用经费控制率", E15: "≤100%", F15: "21.89%" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F15"],
    },
    {
      name: "相符",
      form: "department",
      edit: { D15: "公用经费控制率", E15: "≤100%", F15: "93.55%" },
      others: [{ form: "base-data", edit: {} }],
      finds: [],
    },
  ],
});

/** R10 政府采购执行率: 决算 ÷ 预算 and its score. */
export const procurementScore = rateCheck({
  id: "procurement-score",
  code: "R10",
  title: "政府采购执行率",
  explanation:
    "用基础数据表里政府采购的预算数和决算数算出执行率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.procurement],
  derives: true,
  examples: [
    {
      name: "执行九成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "base-data", edit: { D20: 27 } }],
      finds: ["F13"],
    },
    { name: "执行了全部", form: "scoring-sheet", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
});

/** R12 固定资产利用率: 在用 ÷ 合计 and its score. */
export const assetsScore = rateCheck({
  id: "assets-score",
  code: "R12",
  title: "固定资产利用率",
  explanation:
    "用基本情况表里在用固定资产和固定资产合计算出利用率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.assets],
  derives: true,
  examples: [
    {
      name: "利用率九成却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { C26: 720, E26: 80, C27: 620, E27: 80 } }],
      finds: ["F16"],
    },
    { name: "全部在用", form: "scoring-sheet", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
});

/** R14 满意度分档: the printed steps and the satisfaction of the basic information. */
export const satisfactionScore = rateCheck({
  id: "satisfaction-score",
  code: "R14",
  title: "满意度分档",
  explanation:
    "用基本情况表里填的满意度，按评分标准的分档核对得分。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.satisfaction],
  derives: true,
  examples: [
    {
      name: "满意度90%却得满分",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { G35: "企业满意度90%" } }],
      finds: ["F21"],
    },
    {
      name: "满意度96%",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: {} }],
      finds: [],
    },
    {
      name: "两家单位的评分表不互相核对",
      form: "scoring-sheet",
      edit: {},
      others: [
        { form: "basic-information", edit: { G35: "企业满意度90%" } },
        { form: "scoring-sheet", edit: {} },
      ],
      finds: [],
    },
    { name: "没有满意度数据", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F21"] },
  ],
});

/** R18 楼堂馆所控制率: 实际 ÷ 批复 and its score. */
export const buildingScore = rateCheck({
  id: "building-score",
  code: "R18",
  title: "楼堂馆所得分",
  explanation:
    "用基础数据表里批复和实际的规模、投资算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  kinds: [RATE_KINDS.buildingSize, RATE_KINDS.buildingCost],
  derives: true,
  examples: [
    {
      name: "规模超批复却得满分",
      form: "scoring-sheet",
      edit: { C16: "楼堂馆所规模控制率", D16: "以100%为标准。控制率≤100%，计3分；每超过一个百分点扣0.1分，扣完为止。" },
      others: [{ form: "base-data", edit: { C23: 1320, D23: "110%" } }],
      finds: ["F16"],
    },
    {
      name: "没有超",
      form: "scoring-sheet",
      edit: { C16: "楼堂馆所规模控制率", D16: "以100%为标准。控制率≤100%，计3分；每超过一个百分点扣0.1分，扣完为止。" },
      others: [{ form: "base-data", edit: {} }],
      finds: [],
    },
  ],
});
