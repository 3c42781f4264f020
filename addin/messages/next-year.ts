/** Words of 生成下年表 (next year's form). */
export const nextYearMessages = {
  proposal: "沿用上年的指标值，作为今年的建议值；请按今年的计划核定。提交前清理会去掉这些标记。",
  validations: {
    points: { title: "分值、得分", message: "请填0到100之间的数字。" },
    percent: { title: "百分比", message: "这里填百分比，如95%。确实要填别的内容请选“是”。" },
  },
  noForm: "没有认出已填写的绩效表，没有生成下年表。",
  done: (path: string, parts: { readonly emptied: number; readonly formulas: number; readonly proposals: number }) =>
    `已生成下年表（清空 ${parts.emptied} 格，公式 ${parts.formulas} 格，建议值 ${parts.proposals} 格）：${path}`,
  kept: (count: number) => `${count} 格受保护，没有改动`,
  noYear: "表上没有写年度，标题中的年度请自行修改",
  fileName: (name: string) => `${name}（下年表）`,
} as const;
