import { gather } from "../../sheet/gather.ts";
import { RATED, type BookRule } from "../rule.ts";
import { deriveRate } from "./derive-rate.ts";
import { judgeRate } from "./judge.ts";
import { RATE_KINDS } from "./rate-kind.ts";

/** R18 楼堂馆所控制率: 实际 ÷ 批复 and its score. */
export const buildingScore: BookRule = {
  id: "building-score",
  code: "R18",
  family: "rates",
  title: "楼堂馆所得分",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: RATED,
  basis: "评分表印制的评分标准，其次为口径参数里的扣分办法",
  explanation:
    "用基础数据表里批复和实际的规模、投资算出控制率。得分按评分表上印的评分标准核对；没有印的按口径参数；工作簿里没有这些数的列为未能核对。",
  check: ({ forms }) =>
    gather([RATE_KINDS.buildingSize, RATE_KINDS.buildingCost], (kind) => judgeRate(kind, forms)).map(
      ({ outcome }) => outcome,
    ),
  derivations: ({ forms }) =>
    gather([RATE_KINDS.buildingSize, RATE_KINDS.buildingCost], (kind) => deriveRate(kind, forms)),
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
};
