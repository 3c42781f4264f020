import { hygieneMessages } from "../../messages/findings-hygiene.ts";
import { slotsIn } from "../../forms/form.ts";
import { isUnreadable, UNREADABLE_VALUE } from "../../sheet/snapshot.ts";
import { EVERY_FORM, finding, notChecked, passed, type FormRule, type Outcome } from "../rule.ts";

/** D07 公式错误值. */
export const formulaError: FormRule = {
  id: "formula-error",
  code: "D07",
  family: "hygiene",
  title: "公式错误值",
  severity: "error",
  scope: "form",
  forms: EVERY_FORM,
  basis: "数据规范：报表中不应有错误值",
  explanation: "单元格显示#DIV/0!、#REF!等错误值，报送前要改正公式。",
  check: ({ form }) => {
    const outcomes: Outcome[] = [];
    for (const slot of slotsIn(form)) {
      // Only numbers, error values and texts that begin like one have to be looked at.
      const { value } = slot.cell;
      if ((typeof value === "string" && !value.startsWith("#")) || slot.reading.kind !== "error") continue;
      if (isUnreadable(value)) {
        outcomes.push(notChecked([slot], hygieneMessages.unreadableCell));
        continue;
      }
      outcomes.push(
        finding({
          cells: [slot],
          message: hygieneMessages.formulaError(slot.reading.error),
          found: slot.reading.error,
        }),
      );
    }
    return outcomes.length > 0 ? outcomes : [passed];
  },
  examples: [
    { name: "执行率是#DIV/0!", form: "project", edit: { H9: { error: "#DIV/0!" } }, finds: ["H9"] },
    { name: "WPS把函数的错误显示成一句话", form: "project", edit: { H9: "#N/A 全年预算数没有填写。" }, finds: ["H9"] },
    {
      name: "内容读不出来的单元格列为未能检查",
      form: "project",
      edit: { H9: UNREADABLE_VALUE },
      finds: [],
      notChecked: ["H9"],
    },
    { name: "没有错误值", form: "project", edit: {}, finds: [] },
  ],
};
