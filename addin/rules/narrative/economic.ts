import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N22 经济分类合计: 基本支出=工资福利+商品和服务+对个人和家庭的补助（+资本性支出）. */
export const reportEconomic: FormRule = {
  id: "report-economic",
  code: "N22",
  family: "narrative",
  title: "经济分类合计",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：基本支出=工资福利+商品和服务+对个人和家庭的补助（+资本性支出）",
  explanation:
    "报告按经济分类列出基本支出时，各类之和应等于基本支出；没有列出资本性支出、各类之和小于合计的按需作说明处理。",
  check: (context) => relationOutcomes(context, "N22"),
  examples: [
    {
      name: "分类之和不符",
      form: "report",
      edit: {
        A6: "2024年基本支出300.5万元，其中工资福利支出146.47万元，商品和服务支出133.01万元，对个人和家庭的补助支出61.42万元。",
      },
      finds: ["A6"],
    },
    {
      name: "分类之和相符",
      form: "report",
      edit: {
        A6: "2024年基本支出300.5万元，其中工资福利支出146.07万元，商品和服务支出93.01万元，对个人和家庭的补助支出61.42万元。",
      },
      finds: [],
    },
  ],
};
