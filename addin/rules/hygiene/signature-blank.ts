import { signatureAnswers } from "../../forms/signature-line.ts";
import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { isBlankText } from "../../sheet/label.ts";
import { EVERY_FORM, finding, passed, type FormRule } from "../rule.ts";

/** D01 抬头/签章/日期: answers of the signature line are blank. */
export const signatureBlank: FormRule = {
  id: "signature-blank",
  code: "D01",
  family: "hygiene",
  title: "签章和日期",
  severity: "info",
  scope: "form",
  forms: EVERY_FORM,
  basis: "表样：填表人、填报日期、负责人签字",
  explanation: "表下方的填表人、填报日期、联系电话、负责人签字等没有填写时提示。",
  check: ({ form }) => {
    const { grid, area } = form;
    for (let row = area.bottom; row > area.top; row--) {
      const line = grid.row(row).filter((slot) => signatureAnswers(slot.text).length > 0);
      if (line.length === 0) continue;
      // A label alone in its cell is answered beside it.
      const blanks = line.flatMap(({ text }) =>
        signatureAnswers(text)
          .filter(({ answer }, _, all) => all.length > 1 && isBlankText(answer))
          .map(({ label }) => label),
      );
      return [
        blanks.length === 0
          ? passed
          : finding({ cells: line, message: hygieneMessages.signatureBlank(blanks.join("、")) }),
      ];
    }
    return [];
  },
  examples: [
    {
      name: "日期和签字空白",
      form: "project",
      edit: { A22: "填表人：×××   填报日期：     单位负责人签字：" },
      finds: ["A22"],
    },
    { name: "都填了", form: "project", edit: { A22: "填表人：×××   填报日期：2025年3月1日" }, finds: [] },
  ],
};
