import { monitoredMessages as say } from "../../messages/findings-monitored.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { MonitoredRow } from "../../forms/sections/monitored-section.ts";
import { readableText } from "../../sheet/label.ts";
import { answerOf, isTicked } from "../facts/monitored-answers.ts";
import { reasonState } from "../facts/indicator-line.ts";
import { MONITORED } from "../facts/monitored-example.ts";
import { finding, passed, type FormRule, type Outcome } from "../rule.ts";

/** M08 监控偏差原因: an answer other than 确定能 needs a reason. */
export const monitoredReason: FormRule = {
  id: "monitored-reason",
  code: "M08",
  family: "monitoring",
  title: "监控偏差原因",
  severity: "warning",
  scope: "form",
  forms: ["monitoring"],
  basis: "财预〔2019〕136号：对偏离绩效目标的原因进行分析",
  explanation: "完成目标可能性选“有可能”“完全不可能”的指标，要勾选偏差原因或写明原因说明；写“无”不算。",
  check: ({ form }) =>
    sectionsOf(form, "monitoring").flatMap(({ indicators }) => (indicators?.rows ?? []).flatMap(judge)),
  examples: [
    { name: "有可能完成而没有写原因", form: "monitoring", edit: { ...MONITORED, F14: "有可能" }, finds: ["F14"] },
    { name: "写明了原因", form: "monitoring", edit: { ...MONITORED, F14: "有可能", G14: "设备到货延迟" }, finds: [] },
  ],
};

function judge(row: MonitoredRow): Outcome[] {
  const answer = answerOf(row);
  if (answer === null || row.causes.length + row.reasons.length === 0) return [];
  const explained = row.causes.some(isTicked) || row.reasons.some((slot) => reasonState(slot) === "given");
  if (answer === "certain" || explained) return [passed];
  const chosen = row.ticks.find(({ slot }) => isTicked(slot))?.slot ?? row.answer;
  const cells = [...(chosen ? [chosen] : []), ...row.reasons.slice(0, 1)];
  return cells.length === 0
    ? []
    : [finding({ cells, message: say.noReason(readableText(row.name.text), say.answers[answer]) })];
}
