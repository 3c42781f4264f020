import { monitoringMessages as say } from "../../messages/findings-monitoring.ts";
import { sectionsOf } from "../../forms/form.ts";
import { readableText } from "../../sheet/label.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** A date without the word 月 behind its month: 2021年12. */
const OPEN = /\d{4}年(?:0?[1-9]|1[0-2])(?![\d月.年/~\-—–至到])/u;
const POINT = /(?<year>20\d{2})(?:年|[./-])(?<month>\d{1,2})?/gu;

/** M03 起止时间格式: complete dates, in order. */
export const projectPeriod: FormRule = {
  id: "project-period",
  code: "M03",
  family: "monitoring",
  title: "起止时间",
  severity: "info",
  scope: "form",
  forms: ["monitoring"],
  basis: "监控表填报要求：项目起止时间写到月",
  explanation: "项目起止时间要写完整的年、月，结束时间不早于开始时间。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap((section): Outcome[] => {
      const slot = section.period;
      if (!slot || slot.label === "") return [];
      const text = readableText(slot.text);
      if (OPEN.test(slot.label)) return [finding({ cells: [slot], message: say.periodOpen(text), found: text })];
      const [start, end] = [...slot.label.matchAll(POINT)].map(
        ({ groups }) => Number(groups?.year) * 100 + Number(groups?.month ?? 0),
      );
      if (start !== undefined && end !== undefined && end % 100 > 0 && end < start)
        return [
          finding({
            cells: [slot],
            message: say.periodReversed(text),
            found: text,
          }),
        ];
      return [passed];
    }),
  examples: [
    { name: "月份后面少了“月”字", form: "monitoring", edit: { E4: "2024年1月至2024年12" }, finds: ["E4"] },
    { name: "结束早于开始", form: "monitoring", edit: { E4: "2024年6月至2024年3月" }, finds: ["E4"] },
    { name: "写法完整", form: "monitoring", edit: {}, finds: [] },
    { name: "用点和横线", form: "monitoring", edit: { E4: "2024.01-2024.12" }, finds: [] },
    { name: "只写到年", form: "monitoring", edit: { E4: "2024年度" }, finds: [] },
    { name: "1-12月", form: "monitoring", edit: { E4: "2024年1-12月" }, finds: [] },
  ],
};
