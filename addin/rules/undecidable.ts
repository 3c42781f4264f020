/** A check of the catalogue that no workbook can decide. The help page lists these beside the checks. */
export interface UndecidableCheck {
  /** Catalogue code, e.g. `N07`. */
  readonly code: string;
  /** 名称. */
  readonly title: string;
  /** What would have to be known, and where a person finds it. Chinese, one sentence. */
  readonly reason: string;
}

/** In catalogue order. The families of single forms (F, W, I, R, B) have none: each of their checks looks at cells that are there. */
export const undecidableChecks: readonly UndecidableCheck[] = [
  { code: "X10", title: "采购一致", reason: "政府采购的货物、工程、服务分项只写在自评报告里，表格只有采购总额；请对照报告核对。" },
  { code: "X14", title: "上年数一致", reason: "要与上年度报送的报表比较，上年的文件不在这个工作簿里；请打开上年报表核对上年决算数。" },
  { code: "X16", title: "年初预算一致", reason: "年初预算总额在表格里只有自评表一处，另一处写在自评报告里；请对照报告核对。" },
  { code: "X17", title: "政府性基金等口径", reason: "政府性基金、国有资本、社保基金“无”的说法只写在自评报告里；请对照自评表按收入性质分的金额核对。" },
];
