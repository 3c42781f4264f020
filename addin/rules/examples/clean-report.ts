import type { CleanForm } from "./clean-form.ts";

/** 部门整体支出绩效自评报告, one paragraph a row, consistent with the clean department form and the clean base data. */
export const cleanReport: CleanForm = {
  rows: [
    ["2024年度部门整体支出绩效自评报告"],
    ["一、部门基本情况"],
    ["某市某某局编制40名，年末实有在职人员38人。"],
    ["二、部门预算收支情况"],
    ["2024年年初预算安排支出500万元，其中：基本支出300万元，项目支出200万元。"],
    ["2024年决算总支出494万元，其中：基本支出300.5万元，项目支出193.5万元。"],
    ["三、部门整体支出绩效情况"],
    ["年度重点工作任务已经完成，重点项目按期建成，群众满意度94%。"],
    ["我局整体支出绩效自评得分96.5分。"],
  ],
  merges: [],
};
