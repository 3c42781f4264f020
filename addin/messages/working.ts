/** Words inside workings (计算过程). */
export const workingMessages = {
  /** An amount out of the text of a report. */
  fromReport: (amount: string) => `${amount}（自评报告）`,
  /** The right side of a minimum holds: a score capped at its points, a rate at 100 %. */
  capped: "（封顶）",
  /** The blank part of a total that the other parts add up to already. */
  nothing: "这一行没有填数，其余各行合计已等于总数，按0填",
  noInitialBudget: "其他项目表都填了年初预算数，本表整列空白，按年初没有安排预算填0",
  sameAsAuthority: "部门整体表的单位就是本表的主管部门，实施单位与它相同",
} as const;
