import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { sectionsOf } from "../../forms/form.ts";
import { projectIdentities } from "../../identities/base-data.ts";
import { Decimal } from "../../values/decimal.ts";
import type { IdentityRule } from "../rule.ts";

/** B04 项目支出合计: 业务 + 运行维护 + every 专项; what is not listed requires lines of its own. */
export const projectParts: IdentityRule = {
  id: "project-parts",
  code: "B04",
  family: "base-data",
  title: "项目支出合计",
  severity: "error",
  scope: "identity",
  forms: ["base-data"],
  basis: "表内勾稽：项目支出=业务工作经费+运行维护经费+各专项资金（一个专项一行）",
  explanation: "项目支出等于下面各行之和。分项之和大于总额是错误；总额大于分项之和，说明有项目没有分列，提示补列。",
  message: (parts) =>
    new Decimal(parts.difference).isNegative() ? say.projectPartsOver(parts) : say.projectParts(parts),
  lowerSeverity: (identity, difference) => {
    const nested = sectionsOf(identity.form, "amounts").some((section) =>
      section.lines.some((line) => line.role === "special" && line.among),
    );
    return difference.gt(0) || nested ? "warning" : null;
  },
  identities: ({ form }) => projectIdentities(form),
  examples: [
    { name: "只列了业务工作经费", form: "base-data", edit: { D14: "", D15: "" }, finds: ["D12"] },
    { name: "分项大于总额", form: "base-data", edit: { D12: 139.5 }, finds: ["D12"] },
    { name: "相符", form: "base-data", edit: {}, finds: [] },
    { name: "分项都没有填", form: "base-data", edit: { D13: "", D14: "", D15: "" }, finds: [] },
  ],
};
