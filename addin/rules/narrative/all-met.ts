import type { Form } from "../../forms/form.ts";
import { readingOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { readableText } from "../../sheet/label.ts";
import { readOperand } from "../../identities/operand.ts";
import { linesOf } from "../facts/indicator-line.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { departmentReport } from "../facts/report-amount.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";

const CLAIM = /(?:绩效)?(?:指标|目标|任务)[^。;,，；]{0,8}(?:全部|全面)[^。;,，；]{0,10}(?:完成|达到|实现|达标)/u;

/** N28 全部完成与未达标: a report that says all was met, and a line of the form that was not. */
export const reportAllMet: BookRule = {
  id: "report-all-met",
  code: "N28",
  family: "narrative",
  title: "全部完成与未达标",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "report"],
  basis: "表文勾稽：报告写指标全部完成，自评表各项指标应当达标",
  explanation: "报告写绩效指标（目标、任务）全部完成，自评表却有指标没有达到目标并且扣了分时提示，请改写报告或说明。",
  check: ({ forms }) => contradictions(forms),
  examples: [
    {
      name: "有指标未达标",
      form: "department",
      edit: { F14: "8期", H14: 8 },
      others: [{ form: "report", edit: { A8: "绩效指标全部按年初目标完成。" } }],
      finds: ["表2!A8"],
    },
    {
      name: "没有写全部完成",
      form: "department",
      edit: { F14: "8期", H14: 8 },
      others: [{ form: "report", edit: { A8: "绩效指标大部分按年初目标完成。" } }],
      finds: [],
    },
  ],
};

function contradictions(forms: readonly FormContext[]): Outcome[] {
  const report = departmentReport(forms);
  const department = onlyForm(forms, "department-self-evaluation");
  const context = forms.find(({ form }) => form === department);
  if (!report || !context) return [];
  const reading = readingOf(report);
  const claims = reading.slots.filter(({ text }) => CLAIM.test(text));
  if (claims.length === 0) return [];
  const missed = linesOf(context).find(
    ({ row, comparison }) =>
      comparison.by === "number" && comparison.status === "not-met" && row.actual && lostPoints(row, context.form),
  );
  const actual = missed?.row.actual;
  if (!missed || !actual) return [passed];
  return claims.map((slot) =>
    finding({
      cells: [slot, actual],
      message: say.allMet(
        `“${readableText(missed.row.name?.text ?? "")}”${readableText(actual.text)}`,
        readableText(missed.row.target?.text ?? ""),
      ),
      found: readableText(actual.text),
      expected: readableText(missed.row.target?.text ?? ""),
      quotes: [
        {
          slot,
          text: slot.text,
          marks: [CLAIM.exec(slot.text)].flatMap((match) =>
            match ? [{ start: match.index, end: match.index + match[0].length }] : [],
          ),
        },
      ],
    }),
  );
}

function lostPoints(row: ReturnType<typeof linesOf>[number]["row"], { moneyUnit }: Form): boolean {
  const [points, score] = [row.points, row.score].map((slot) => (slot ? readOperand(slot, "points", moneyUnit) : null));
  return points?.known === true && score?.known === true && score.value.lt(points.value);
}
