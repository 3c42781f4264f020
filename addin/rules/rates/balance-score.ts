import { type BookRule } from "../rule.ts";
import { deriveBalance, judgeBalance } from "../facts/balance-judgement.ts";

/** R07 资金结余: the score by 累计结余 and 上年结转 of the basic information. */
export const balanceScore: BookRule = {
  id: "balance-score",
  code: "R07",
  family: "rates",
  title: "资金结余得分",
  severity: "error",
  scope: "workbook",
  by: "filing",
  forms: ["scoring-sheet", "basic-information"],
  basis: "评分表印制的评分标准：无结余、有结余但不超过上年结转、结余超过上年结转三档",
  explanation: "同一工作簿里有基本情况表时，按累计结余和上年结转核对资金结余一项的得分。评分标准取评分表上印的。",
  check: ({ forms }) => judgeBalance(forms).map(({ outcome }) => outcome),
  derivations: ({ forms }) => deriveBalance(forms),
  examples: [
    {
      name: "有结余却得满分",
      form: "scoring-sheet",
      edit: { F8: 3 },
      others: [{ form: "basic-information", edit: {} }],
      finds: ["F8"],
    },
    {
      name: "结余超过上年结转",
      form: "scoring-sheet",
      edit: {},
      others: [{ form: "basic-information", edit: { H16: 26 } }],
      finds: ["F8"],
    },
    {
      name: "无结余得满分",
      form: "scoring-sheet",
      edit: { F8: 3 },
      others: [{ form: "basic-information", edit: { H16: 0 } }],
      finds: [],
    },
    { name: "得分不在三档里", form: "scoring-sheet", edit: { F8: 1 }, finds: ["F8"] },
    { name: "没有基本情况表", form: "scoring-sheet", edit: {}, finds: [], notChecked: ["F8"] },
  ],
};
