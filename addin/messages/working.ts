/** Words inside workings (计算过程). */
export const workingMessages = {
  /** An amount out of the text of a report. */
  fromReport: (amount: string) => `${amount}（自评报告）`,
  /** The right side of a minimum holds: a score capped at its points, a rate at 100 %. */
  capped: "（封顶）",
  /** The value a graded scale gives for a figure. */
  step: (value: string, of: string) => `${value}（${of} 所在的档）`,
  /** A line that is blank throughout, in a table whose totals add up without it. */
  nothing: "这一行整行没有填数，不加它合计也相符，按0填",
  noInitialBudget: "其他项目表都填了年初预算数，本表整列空白，按年初没有安排预算填0",
  sameAsAuthority: "部门整体表的单位就是本表的主管部门，实施单位与它相同",
} as const;
