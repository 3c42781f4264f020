import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { found, passed, type FormRule } from "../rule.ts";

/** D02 实施单位空白. */
export const implementerBlank: FormRule = {
  id: "implementer-blank",
  code: "D02",
  family: "hygiene",
  title: "实施单位",
  severity: "warning",
  scope: "form",
  forms: ["project-self-evaluation"],
  basis: "财预〔2020〕10号附件1：实施单位",
  explanation: "项目支出绩效自评表要填写实施单位。",
  check: ({ form }) => {
    const field = form.fields.implementer;
    if (!field) return [];
    return [field.text === "" ? found({ cells: [field.value], message: hygieneMessages.implementerBlank }) : passed];
  },
  examples: [
    { name: "实施单位空白", form: "project", edit: { G4: "" }, finds: ["G4"] },
    { name: "填了实施单位", form: "project", edit: {}, finds: [] },
  ],
};
