import type { Slot } from "../../forms/grid.ts";
import { readingOf } from "../../forms/report-reading.ts";
import { narrativeMessages as say } from "../../messages/findings-narrative.ts";
import { readableText } from "../../sheet/label.ts";
import { linesOf } from "../facts/indicator-line.ts";
import { onlyForm } from "../facts/rate-input.ts";
import { departmentReport } from "../facts/report-amount.ts";
import { finding, passed, type BookRule, type FormContext, type Outcome } from "../rule.ts";

/** The heading of the section, its answer in the same paragraph or none. */
const HEADING = /^[^。；;]{0,12}存在(?:的)?(?:主要)?(?:问题|不足)[^。；;]{0,16}(?:[:：。]|$)/u;
const ANSWER_BEHIND = /存在(?:的)?(?:主要)?(?:问题|不足)[^。；;:：]{0,16}[:：。]\s?(?<answer>[^\n]{1,40})$/u;
const NONE = /^(?:暂无|无|没有|未发现(?:明显|重大)?问题|不存在(?:问题)?|无(?:明显|重大)?问题|没有发现问题)[。.]?$/u;

/** N21 未完成未在问题部分说明: a line of the form that was missed, and a report that says there are no problems. */
export const reportNoProblems: BookRule = {
  id: "report-no-problems",
  code: "N21",
  family: "narrative",
  title: "未完成未在问题部分说明",
  severity: "warning",
  scope: "workbook",
  by: "filing",
  forms: ["department-self-evaluation", "report"],
  basis: "自评表栏目：未完成的指标须填写偏差原因分析及改进措施",
  explanation:
    "报告的存在问题部分只写“无”，自评表却有指标没有达到目标、扣了分，也没有写偏差原因时提示。问题部分写了内容的，说的是不是这个指标要读懂文意，不判断。",
  check: ({ forms }) => silentAbout(forms),
  examples: [
    {
      name: "问题写无，有指标未达标",
      form: "department",
      edit: { F14: "8期", H14: 8 },
      others: [{ form: "report", edit: { A7: "三、存在的问题", A8: "无。" } }],
      finds: ["表2!A8"],
    },
    {
      name: "问题部分写了内容",
      form: "department",
      edit: { F14: "8期", H14: 8 },
      others: [{ form: "report", edit: { A7: "三、存在的问题", A8: "年初计划安排不够细。" } }],
      finds: [],
    },
    {
      name: "指标都已达标",
      form: "department",
      edit: {},
      others: [{ form: "report", edit: { A7: "三、存在的问题", A8: "无。" } }],
      finds: [],
    },
  ],
};

function silentAbout(forms: readonly FormContext[]): Outcome[] {
  const report = departmentReport(forms);
  const department = onlyForm(forms, "department-self-evaluation");
  const context = forms.find(({ form }) => form === department);
  if (!report || !context) return [];
  const answer = emptyAnswer(readingOf(report).slots);
  if (!answer) return [];
  const missed = linesOf(context).find(
    ({ row, comparison, deducted, reason }) =>
      comparison.by === "number" &&
      comparison.status === "not-met" &&
      row.actual !== null &&
      deducted &&
      reason !== "given",
  );
  const actual = missed?.row.actual;
  if (!missed || !actual) return [passed];
  return [
    finding({
      cells: [answer, actual],
      message: say.missedUnexplained(missed.name),
      found: readableText(actual.text),
      expected: readableText(missed.row.target?.text ?? ""),
      quotes: [{ slot: answer, text: answer.text, marks: [{ start: 0, end: answer.text.length }] }],
    }),
  ];
}

/** The paragraph that answers 存在问题 with 无; `null` where there is none or it says more. */
function emptyAnswer(slots: readonly Slot[]): Slot | null {
  const [only] = slots.flatMap((slot, index): Slot[] => {
    const text = slot.text.trim();
    if (!HEADING.test(text)) return [];
    const behind = ANSWER_BEHIND.exec(text)?.groups?.answer;
    if (behind !== undefined) return NONE.test(behind.trim()) ? [slot] : [];
    const next = slots[index + 1];
    return next && NONE.test(next.text.trim()) ? [next] : [];
  });
  return only ?? null;
}
