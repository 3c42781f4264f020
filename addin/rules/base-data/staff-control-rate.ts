import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { staffRateIdentities } from "../../identities/base-data.ts";
import type { IdentityRule } from "../rule.ts";

/** B01 控制率错误: printed rate against 在职 ÷ 编制. */
export const staffControlRate: IdentityRule = {
  id: "staff-control-rate",
  code: "B01",
  family: "base-data",
  title: "人员控制率",
  severity: "error",
  scope: "identity",
  forms: ["base-data"],
  basis: "部门整体支出绩效评价基础数据表：控制率=实际在职人数÷编制数",
  explanation: "财政供养人员控制率等于实际在职人数除以编制数。空白时由填充补上。",
  message: say.staffRate,
  identities: ({ form }) => staffRateIdentities(form),
  examples: [
    { name: "控制率算反了", form: "base-data", edit: { D4: "105.26%" }, finds: ["D4"] },
    { name: "取整的控制率", form: "base-data", edit: { B4: 32, C4: 29, D4: "91%" }, finds: [] },
    { name: "空白由填充补上", form: "base-data", edit: { D4: "" }, finds: [] },
    { name: "编制数是文字", form: "base-data", edit: { B4: "待核定" }, finds: [], notChecked: ["D4"] },
  ],
};
