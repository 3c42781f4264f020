import { fundingMessages } from "../../messages/findings-funding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { hasFigure } from "../../forms/identities/funding.ts";
import { found, passed, SELF_EVALUATION, type FormRule } from "../rule.ts";

/** F13 年初预算空白: the initial budget is blank while the full-year budget is filled. */
export const initialBlank: FormRule = {
  id: "initial-blank",
  code: "F13",
  family: "funding",
  title: "年初预算空白",
  severity: "info",
  scope: "form",
  forms: SELF_EVALUATION,
  basis: "财预〔2020〕10号附件1：年初预算数栏",
  explanation: "年初没有安排预算的项目，年初预算数应填0，并说明追加依据；空白会让人分不清是没有还是漏填。",
  check: ({ form }) =>
    sectionsOf(form, "funding").flatMap((section) => {
      const cells = section.total?.cells;
      if (!cells?.initial || !hasFigure(form, cells.budget, "money")) return [];
      return cells.initial.reading.kind === "blank" ? [found({ cells: [cells.initial], message: fundingMessages.initialBlank, expected: "0" })] : [passed];
    }),
  examples: [
    { name: "年初预算数空白", form: "project", edit: { D6: "" }, finds: ["D6"] },
    { name: "年初预算数为0", form: "project", edit: { D6: 0, D7: 0, D8: 0 }, finds: [] },
  ],
};
