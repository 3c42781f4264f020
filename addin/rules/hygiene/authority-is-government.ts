import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { finding, passed, type FormRule } from "../rule.ts";

/** D03 主管部门填错: a government is where its department belongs. */
export const authorityIsGovernment: FormRule = {
  id: "authority-is-government",
  code: "D03",
  family: "hygiene",
  title: "主管部门",
  severity: "info",
  scope: "form",
  forms: ["project-self-evaluation"],
  basis: "自评表栏目：主管部门填预算主管部门",
  explanation: "主管部门应填预算主管部门；填成人民政府的多为误填，乡镇、街道本身是预算单位的除外。",
  check: ({ form }) => {
    const field = form.fields.authority;
    if (!field || field.text === "") return [];
    const government = field.text.endsWith("人民政府") && !/[乡镇]人民政府$/u.test(field.text);
    return [
      government
        ? finding({
            cells: [field.value],
            message: hygieneMessages.authorityIsGovernment(field.text),
            found: field.text,
          })
        : passed,
    ];
  },
  examples: [
    { name: "主管部门填了区政府", form: "project", edit: { C4: "某市某区人民政府" }, finds: ["C4"] },
    { name: "镇政府本身是预算单位", form: "project", edit: { C4: "某县某镇人民政府" }, finds: [] },
  ],
};
