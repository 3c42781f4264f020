import { CHECK_FAMILIES } from "./check-families.ts";

/** Words of the help page about the checks. */
export const checkHelp = {
  title: "校验项目一览",
  intro:
    "绩核按表内数字逐项复算。“必须修改”是按本表自己的数字就能证明的错误；“需作说明”要由人判断或写明原因；“提示”是值得看一眼的习惯。算不出来的会列为“未能检查”，不会当作通过。",
  tolerance: "金额按印出的位数比较：5.03 代表 5.025 到 5.035 之间的任何数，差额在四舍五入范围内的只提示尾差。",
  generated: "本页由检查项的声明自动生成。",
  columns: ["编号", "名称", "级别", "默认", "依据"],
  on: "启用",
  off: "不启用",
  offBecause: (reason: string) => `默认不启用：${reason}`,
  what: "核对什么",
  basis: "依据",
  wrong: "会报告的例子",
  right: "不报告的例子",
  undecidable: "无法从工作簿判断的项目",
  undecidableIntro: "下列项目需要工作簿以外的资料，绩核不作判断，请人工核对。",
  reason: "原因",
  families: CHECK_FAMILIES,
} as const;
