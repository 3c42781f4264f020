import type { FormRule } from "../rule.ts";
import { relationOutcomes } from "./relation-outcomes.ts";

/** N05 分项之和: 合计=分项之和. */
export const reportSum: FormRule = {
  id: "report-sum",
  code: "N05",
  family: "narrative",
  title: "分项之和",
  severity: "error",
  scope: "form",
  forms: ["report"],
  basis: "文内勾稽：合计=分项之和",
  explanation:
    "“其中”“共计”“具体为”、括号里的分项、一是二是的各项，与合计比较；句子有几种读法时，每一种都不相符才报告。分项写“等”“主要是”、只列一部分的不判断；尾差只提示。",
  check: (context) => relationOutcomes(context, "N05"),
  examples: [
    {
      name: "分项与合计不符",
      form: "report",
      edit: { A6: "2024年决算总支出494万元，其中：基本支出310.5万元，项目支出193.5万元。" },
      finds: ["A6"],
    },
    {
      name: "嵌套的分项",
      form: "report",
      edit: {
        A6: "2024年决算总支出494万元，其中：基本支出300.5万元，其中：人员经费250万元，公用经费50.5万元；项目支出193.5万元。",
      },
      finds: [],
    },
    {
      name: "只列主要分项",
      form: "report",
      edit: { A6: "2024年决算总支出494万元，其中主要是培训费30万元、会议费20万元等。" },
      finds: [],
    },
  ],
};
