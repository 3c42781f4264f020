import { baseDataMessages as say } from "../../messages/findings-base-data.ts";
import { vehicleIdentities } from "../../identities/base-data.ts";
import type { IdentityRule } from "../rule.ts";
import { hasOpenPart } from "../facts/open-part.ts";

/** B03 公车合计: 购置 + 运行维护. */
export const vehiclesTotal: IdentityRule = {
  id: "vehicles-total",
  code: "B03",
  family: "base-data",
  title: "公务用车合计",
  severity: "error",
  scope: "identity",
  forms: ["base-data"],
  basis: "表内勾稽：公务用车购置和维护经费=公车购置+公车运行维护",
  explanation: "公务用车购置和维护经费等于购置与运行维护之和，各栏分别核对。",
  message: say.vehicles,
  softens: (identity, difference) => (difference.gt(0) && hasOpenPart(identity) ? "warning" : null),
  identities: ({ form }) => vehicleIdentities(form),
  examples: [
    { name: "运行维护写错", form: "base-data", edit: { D9: 3.6 }, finds: ["D7"] },
    { name: "购置空白由填充补上", form: "base-data", edit: { B8: "", C8: "", D8: "" }, finds: [] },
    { name: "总额更大而购置空白", form: "base-data", edit: { D8: "", D7: 4.9 }, finds: ["D7"] },
    { name: "一分钱以内的尾差", form: "base-data", edit: { D9: 3.91 }, finds: ["D7"] },
  ],
};
