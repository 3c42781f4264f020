import { statementCheck } from "./statement-check.ts";

/** X02 项目支出一致: department form, base data, basic information. */
export const sameProjectSpending = statementCheck({
  id: "same-project-spending",
  code: "X02",
  title: "项目支出一致",
  severity: "warning",
  forms: ["department-self-evaluation", "base-data", "basic-information", "report"],
  basis: "表间勾稽：项目支出决算各表一致",
  explanation: "部门整体自评表、基础数据表、基本情况表和工作簿里的自评报告写的项目支出都是决算数，应当一致。",
  facts: ["projectSpending"],
  examples: [
    {
      name: "自评表填了预算数",
      form: "department",
      edit: { F8: "项目支出：195.53" },
      others: [{ form: "base-data", edit: {} }],
      finds: ["F8"],
    },
    {
      name: "基础数据表用元",
      form: "department",
      edit: {},
      others: [{ form: "base-data", edit: { A5: "经费控制情况（元）", D12: 1935000 } }],
      finds: [],
    },
    { name: "一致", form: "department", edit: {}, others: [{ form: "base-data", edit: {} }], finds: [] },
  ],
});

/** X08 人员数一致: base data, basic information, and the report on a sheet of the workbook. */
export const sameStaff = statementCheck({
  id: "same-staff",
  code: "X08",
  title: "人员数一致",
  severity: "warning",
  forms: ["base-data", "basic-information", "report"],
  basis: "表间勾稽：编制数、在职人数各表一致",
  explanation:
    "基础数据表、基本情况表和工作簿里的自评报告写的编制数、在职人数应当一致；报告里分行政、事业编制写的不对照。",
  facts: ["staffQuota", "staffActual"],
  examples: [
    {
      name: "在职人数不一致",
      form: "base-data",
      edit: { D4: "92.5%", C4: 37 },
      others: [{ form: "basic-information", edit: {} }],
      finds: ["C4"],
    },
    {
      name: "自评报告写的在职人数不同",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A3: "某市某某局编制40名，年末实有在职人员36人。" } }],
      finds: ["C4"],
    },
    { name: "自评报告一致", form: "base-data", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    { name: "一致", form: "base-data", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
});

/** X09 三公一致: base data against basic information. */
export const sameThreePublic = statementCheck({
  id: "same-three-public",
  code: "X09",
  title: "三公经费一致",
  severity: "warning",
  forms: ["base-data", "basic-information", "report"],
  basis: "表间勾稽：三公经费决算数各表一致",
  explanation: "基础数据表的三公经费决算数、预算数，和基本情况表的三公经费合计、工作簿里的自评报告写的数应当一致。",
  facts: ["threePublic", "threePublicBudget"],
  examples: [
    {
      name: "三公经费不一致",
      form: "base-data",
      edit: {},
      others: [{ form: "basic-information", edit: { B21: 8.9, C21: 5, B22: 7.9, C22: 4 } }],
      finds: ["D6"],
    },
    {
      name: "自评报告写的预算数不同",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A8: "2024年“三公”经费预算数9.5万元，决算数8.6万元。" } }],
      finds: ["C6"],
    },
    { name: "一致", form: "base-data", edit: {}, others: [{ form: "basic-information", edit: {} }], finds: [] },
  ],
});

/** X10 采购一致: 政府采购金额 of the base data against the report on a sheet of the same workbook. */
export const sameProcurement = statementCheck({
  id: "same-procurement",
  code: "X10",
  title: "政府采购一致",
  severity: "error",
  forms: ["base-data", "report"],
  basis: "表间勾稽：基础数据表政府采购金额=自评报告写明的政府采购支出",
  explanation: "自评报告放在同一工作簿里并写明全年政府采购支出时，应与基础数据表的政府采购金额决算数一致。",
  facts: ["procurement"],
  examples: [
    {
      name: "政府采购不一致",
      form: "base-data",
      edit: {},
      others: [
        { form: "report", edit: { A8: "2024年度政府采购支出36万元，其中：货物30万元，工程0万元，服务6万元。" } },
      ],
      finds: ["D20"],
    },
    {
      name: "一致",
      form: "base-data",
      edit: {},
      others: [
        { form: "report", edit: { A8: "2024年度政府采购支出30万元，其中：货物24万元，工程0万元，服务6万元。" } },
      ],
      finds: [],
    },
    {
      name: "报告写的是采购预算",
      form: "base-data",
      edit: {},
      others: [{ form: "report", edit: { A8: "2024年政府采购预算36万元。" } }],
      finds: [],
    },
  ],
});

/** X16 年初预算一致: the department form against the report on a sheet of the same workbook. */
export const sameInitialBudget = statementCheck({
  id: "same-initial-budget",
  code: "X16",
  title: "年初预算一致",
  severity: "error",
  forms: ["department-self-evaluation", "report"],
  basis: "表间勾稽：自评表年初预算数=自评报告写明的年初预算支出",
  explanation: "自评报告放在同一工作簿里，并写明年初预算支出和其中的基本支出、项目支出时，应与自评表的年初预算数一致。",
  facts: ["initialBudget"],
  examples: [
    {
      name: "报告只写了项目支出",
      form: "department",
      edit: {},
      others: [
        { form: "report", edit: { A5: "2024年年初预算安排支出320万元，其中：基本支出120万元，项目支出200万元。" } },
      ],
      finds: ["D5"],
    },
    { name: "一致", form: "department", edit: {}, others: [{ form: "report", edit: {} }], finds: [] },
    {
      name: "报告说的是上年",
      form: "department",
      edit: {},
      others: [
        { form: "report", edit: { A5: "2023年年初预算安排支出480万元，其中：基本支出290万元，项目支出190万元。" } },
      ],
      finds: [],
    },
  ],
});
