/** The families of checks, each under the letter its codes begin with. */
export const CHECK_FAMILIES = {
  funding: "F 资金与执行率",
  points: "W 分值与总分",
  indicators: "I 指标",
  rates: "R 比率指标",
  "base-data": "B 基础数据",
  summary: "S 汇总表",
  monitoring: "M 监控表",
  goals: "G 绩效目标表",
  across: "X 表间关系",
  years: "Y 与上年核对",
  narrative: "N 自评报告",
  hygiene: "D 表格规范",
} as const;
