import { spendingIdentities, vehicleIdentities } from "../../identities/base-data.ts";
import { rowIdentities, summaryIdentities } from "../../identities/unit-table.ts";
import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { hasOpenPart } from "../facts/open-part.ts";
import { sumCheck } from "./sum-check.ts";

/** B03 公车合计: 购置 + 运行维护. */
export const vehiclesTotal = sumCheck({
  id: "vehicles-total",
  code: "B03",
  title: "公务用车合计",
  forms: ["base-data"],
  basis: "表内勾稽：公务用车购置和维护经费=公车购置+公车运行维护",
  explanation: "公务用车购置和维护经费等于购置与运行维护之和，各栏分别核对。",
  message: say.vehicles,
  identities: ({ form }) => vehicleIdentities(form),
  examples: [
    { name: "运行维护写错", form: "base-data", edit: { D9: 3.6 }, finds: ["D7"] },
    { name: "购置空白由填充补上", form: "base-data", edit: { B8: "", C8: "", D8: "" }, finds: [] },
    { name: "总额更大而购置空白", form: "base-data", edit: { D8: "", D7: 4.9 }, finds: ["D7"] },
    { name: "一分钱以内的尾差", form: "base-data", edit: { D9: 3.91 }, finds: ["D7"] },
  ],
});

/** B10 收入合计: 结转 + 财政 + 基金 + 专户 + 其他, unit by unit. */
export const incomeTotal = sumCheck({
  id: "income-total",
  code: "B10",
  title: "收入合计",
  forms: ["basic-information"],
  basis: "表内勾稽：收入合计=上年结转+公共财政拨款+政府基金拨款+专户非税收入+其他收入",
  explanation: "年度收入情况表每一行的合计等于各项收入之和。",
  message: say.incomeTotal,
  identities: ({ form }) => rowIdentities(form, "income"),
  examples: [
    { name: "局机关收入合计写错", form: "basic-information", edit: { B10: 308 }, finds: ["B10"] },
    {
      name: "空白项由填充补0",
      form: "basic-information",
      edit: { E9: "", F9: "", E10: "", F10: "", E11: "", F11: "" },
      finds: [],
    },
    { name: "财政拨款空白而合计更大", form: "basic-information", edit: { D11: "" }, finds: ["B11"] },
    { name: "相符", form: "basic-information", edit: {}, finds: [] },
  ],
});

/** B11 支出合计: 基本 + 项目, 基本 = 人员 + 公用. */
export const expenditureTotal = sumCheck({
  id: "expenditure-total",
  code: "B11",
  title: "支出合计",
  forms: ["basic-information", "base-data"],
  basis: "表内勾稽：支出合计=基本支出+项目支出，基本支出=人员支出+公用支出",
  explanation:
    "支出表每一行：支出合计等于基本支出加项目支出，基本支出等于人员支出加公用支出。基础数据表列有支出合计、基本支出时同样核对；总额大于分项时，可能有没有列出的支出，只提示说明。",
  message: say.expenditureTotal,
  // The base data lists the expenses it requires, not all there are.
  isOpen: (identity) => identity.form.kind === "base-data" || hasOpenPart(identity),
  identities: ({ form }) => [...spendingIdentities(form), ...rowIdentities(form, "expenditure")],
  examples: [
    { name: "汇总行支出合计数字颠倒", form: "basic-information", edit: { B16: 449 }, finds: ["B16"] },
    { name: "公用支出写错", form: "basic-information", edit: { E18: 2 }, finds: ["C18"] },
    { name: "相符", form: "basic-information", edit: {}, finds: [] },
  ],
});

/** B13 固定资产合计: 在用 + 出租 + 其他. */
export const assetsTotal = sumCheck({
  id: "assets-total",
  code: "B13",
  title: "固定资产合计",
  forms: ["basic-information"],
  basis: "表内勾稽：固定资产合计=在用固定资产+出租固定资产+其他",
  explanation: "固定资产每一行的合计等于在用、出租和其他之和。",
  message: say.assetsTotal,
  identities: ({ form }) => rowIdentities(form, "assets"),
  examples: [
    { name: "在用固定资产写错", form: "basic-information", edit: { C28: 10 }, finds: ["B28"] },
    { name: "出租、其他空白", form: "basic-information", edit: { E26: "", G26: "" }, finds: [] },
  ],
});

/** B14 汇总行: 局机关 + 二级机构, column by column. */
export const unitsTotal = sumCheck({
  id: "units-total",
  code: "B14",
  title: "汇总行",
  forms: ["basic-information"],
  basis: "表内勾稽：局机关及二级机构汇总=局机关+各二级机构",
  explanation: "收入、支出、三公经费、固定资产各表的汇总行，每一栏都等于各机构之和。",
  message: say.unitsTotal,
  identities: ({ form }) => summaryIdentities(form),
  examples: [
    { name: "汇总行收入写错", form: "basic-information", edit: { B9: 600, D9: 570 }, finds: ["B9", "D9"] },
    {
      name: "二级机构空白而汇总等于局机关",
      form: "basic-information",
      edit: { B26: 700, C26: 700, B28: "", C28: "", E28: "", G28: "" },
      finds: [],
    },
    { name: "二级机构空白而汇总更大", form: "basic-information", edit: { B28: "" }, finds: ["B26"] },
  ],
});
